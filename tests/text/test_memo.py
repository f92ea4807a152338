"""What a memo keeps, and what it lets go."""

from newsmodel.text import memo


def test_a_value_is_worked_out_once() -> None:
    asked: list[str] = []

    def size(word: str) -> int:
        asked.append(word)
        return len(word)

    known = memo.Memo(size)
    assert [known["rain"], known["rain"], asked] == [4, 4, ["rain"]]


def test_it_never_grows_beyond_its_bound() -> None:
    known = memo.Memo(len)
    for number in range(memo.MOST + 1):
        assert known[str(number)] == len(str(number))
    assert len(known) == 1


def test_a_long_word_is_not_kept() -> None:
    known = memo.Memo(len)
    assert known["a" * (memo.LONGEST + 1)] == memo.LONGEST + 1
    assert not known
