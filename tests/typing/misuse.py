"""What a type checker must refuse: each line that says `error:` is one, and no other line is."""

import newsmodel as nm
from newsmodel.corpus import predicates as p

corpus = nm.Corpus()
statements = corpus.statements(by="Ruiz")

corpus.statements(bye="Ruiz")  # error: call-arg
corpus.statements("Ruiz")  # error: call-arg
corpus.statements(by=5)  # error: arg-type
corpus.statements(said=2022)  # error: arg-type
corpus.statements(match="likely")  # error: arg-type
corpus.statements(quote_kind="quoted")  # error: arg-type
corpus.claims(polarity="positive")  # error: arg-type
corpus.rebuttals(of=b"Ruiz")  # error: arg-type
corpus.articles(said="2022")  # error: call-arg
statements.sayd("2022")  # error: attr-defined
statements.rebutted("Berg")  # error: call-arg
statements.rebutted(within=24)  # error: arg-type
statements.limit("20")  # error: arg-type
statements.page()  # error: call-arg
statements.count_by("speaker")  # error: call-overload
statements.timeline("week")  # error: arg-type
statements.where("Ruiz")  # error: arg-type
statements.where(p.named("Ruiz"))  # error: arg-type
corpus.articles().where(p.act("deny"))  # error: arg-type
corpus.claims().where(p.by("Ruiz") & p.act("deny"))  # error: arg-type
corpus.rebuttals().ranked()  # error: attr-defined
first: nm.Claim | None = statements.first()  # error: assignment
number: str = statements.count()  # error: assignment
text: int = next(statements.rows()).text  # error: assignment
corpus.add("talks.txt")  # error: arg-type
corpus.add_all([nm.Article.from_text("Rain.")])  # error: list-item
corpus.ingest("wire/*.txt", worker=2)  # error: call-arg
corpus.canonical(5)  # error: arg-type
corpus.statements(distinct="yes")  # error: arg-type
corpus.statements(distnct=True)  # error: call-arg
corpus.claims(distinct=True)  # error: call-arg
corpus.claims().where(p.distinct())  # error: arg-type
corpus.merge("Ruiz")  # error: call-arg
corpus.split("Ruiz", 5)  # error: arg-type
corpus.merge("Ruiz", "Berg", "why")  # error: call-arg
corpus.why(None)  # error: arg-type
corpus.qids(["Q1"])  # error: arg-type
corpus.repeated("Ruiz")  # error: arg-type
corpus.copy_of(5)  # error: arg-type
corpus.link(within=7)  # error: arg-type
statements.as_of("2022", clock="said")  # error: arg-type
len(statements)  # error: arg-type
statements[0]  # error: index
