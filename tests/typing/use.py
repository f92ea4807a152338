"""What a type checker must understand; there is no error here."""

from datetime import timedelta

import newsmodel as nm
from newsmodel.corpus import Page, Repeated, StatementRow
from newsmodel.corpus import predicates as p

corpus = nm.Corpus()
statements = corpus.statements(by="Ruiz", said="2022-03", quote_kind="direct", match="certain")
leak = p.by("Ruiz") & ~p.to("reporters") | p.via("The Courier")

found: list[nm.Statement] = statements.rebutted(by="Berg", within=timedelta(days=1)).newest().limit(20).all()
first: nm.Statement | None = statements.where(leak).as_of("2022-03-30T18:00").first()
held: nm.Statement | None = statements.as_of("2022-03-30T18:00", clock="recorded").first()
page: Page[nm.Statement] = statements.page(50)
rows: list[StatementRow] = list(statements.rows())
most: list[tuple[nm.Actor, int]] = corpus.rebuttals(about="budget").count_by("of", limit=20)
acts: list[tuple[str, int]] = statements.count_by("act")
days: list[tuple[nm.When | None, int]] = statements.timeline("month")
claims: list[nm.Claim] = corpus.claims(by="Ruiz").where(p.by("Berg") | p.polarity("negated")).all()
names: list[str] = [actor.name for actor in corpus.actors(kind="person")]
once: list[nm.Statement] = corpus.statements(by="Ruiz", distinct=True).where(~p.distinct()).all()
origin: nm.Article | None = corpus.copy_of(nm.Article.from_text("Rain."))
again: Repeated = corpus.repeated(claims[0])
day: nm.When | None = again.first_said
outlets: tuple[str, ...] = again.outlets
reasons: tuple[str, ...] = corpus.why("Ruiz")
log: nm.Corrections = corpus.corrections
qid: str | None = corpus.qids({"Ana Ruiz": "Q1"}).of(corpus.canonical("Ruiz"))
corpus.merge("Ana Ruiz", names[0], note="the desk knows")
titles: list[str | None] = [article.title for article in corpus.articles(about="ferry")]
