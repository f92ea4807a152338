"""The benchmark of pronouns, on a document and an article of our own."""

from pathlib import Path

from benchmarks.pronouns import gum_report, polnear_report, read_conllu

CONLLU = """# newpar
# text = Ana Ruiz met Leo Holm.
1	Ana	Ana	PROPN	NNP	_	_	_	_	Entity=(1-person-new
2	Ruiz	Ruiz	PROPN	NNP	_	_	_	_	Entity=1)
3	met	meet	VERB	VBD	_	_	_	_	_
4	Leo	Leo	PROPN	NNP	_	_	_	_	Entity=(2-person-new
5	Holm	Holm	PROPN	NNP	_	_	_	_	Entity=2)|SpaceAfter=No
6	.	.	PUNCT	.	_	_	_	_	_

# newpar
# text = She said "he is late".
1	She	she	PRON	PRP	_	_	_	_	Entity=(1-person-giv)
2	said	say	VERB	VBD	_	_	_	_	_
3	"	"	PUNCT	``	_	_	_	_	SpaceAfter=No
4	he	he	PRON	PRP	_	_	_	_	Entity=(2-person-giv)
5	is	be	AUX	VBZ	_	_	_	_	_
6	late	late	ADJ	JJ	_	_	_	_	SpaceAfter=No
7	"	"	PUNCT	''	_	_	_	_	SpaceAfter=No
8	.	.	PUNCT	.	_	_	_	_	_
"""
TEXT = "Ana Ruiz met Leo Holm. She said the hall was cold. It was, he thought."
ANNOTATED = """T1	Source 23 26	She
T2	Cue 27 31	said
T3	Content 32 49	the hall was cold
E1	Attribution:T2 Source:T1 Cue:T2 Content:T3
T4	Source 59 61	he
T5	Cue 62 69	thought
T6	Content 51 57	It was
E2	Attribution:T5 Source:T4 Cue:T5 Content:T6
"""


def test_gum_counts_who_has_a_name(tmp_path: Path) -> None:
    (tmp_path / "dep").mkdir()
    path = tmp_path / "dep" / "GUM_news_hall.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    document = read_conllu(path)
    assert document.text.split("\n\n")[0] == "Ana Ruiz met Leo Holm."
    assert [document.text[slice(*span)] for span in document.pronouns] == ["She", "he"]
    assert document.named == {1, 2}
    assert document.entity_at(document.pronouns[1]) == 2
    (line,) = gum_report(tmp_path, errors=True)
    assert line == "GUM news: right 1.000 of 2, linked 2; outside quotation marks right 1.000 of 1"


def test_a_wrong_one_is_shown(tmp_path: Path) -> None:
    (tmp_path / "dep").mkdir()
    swapped = CONLLU.replace("1-person-giv", "9-person-giv").replace("2-person-giv", "1-person-giv").replace("9-", "2-")
    (tmp_path / "dep" / "GUM_news_hall.conllu").write_text(swapped, encoding="utf-8")
    first, *wrong = gum_report(tmp_path, errors=True)
    assert first.startswith("GUM news: right 0.000 of 2")
    assert "[[She]]" in wrong[0]


def test_polnear_counts_sources_of_speech(tmp_path: Path) -> None:
    for room in ("text", "attributions"):
        (tmp_path / "train" / room).mkdir(parents=True)
    (tmp_path / "train" / "text" / "hall.txt").write_text(TEXT, encoding="utf-8", newline="")
    (tmp_path / "train" / "attributions" / "hall_0001.ann").write_text(ANNOTATED, encoding="utf-8")
    figure, case = polnear_report(tmp_path, cases=50)
    assert figure == "PolNeAR train: resolved to a name 1.000 of 1"
    assert case.startswith("1. ")
    assert "[[She]] said" in case


def test_nothing_is_no_figure(tmp_path: Path) -> None:
    assert list(gum_report(tmp_path)) == ["GUM news: right no cases, linked 0; outside quotation marks right no cases"]
