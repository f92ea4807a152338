"""Word lists written as text."""

__all__ = ["words"]


def words(text: str) -> tuple[str, ...]:
    """The words between the blanks.

    >>> words("mayor judge  pope")
    ('mayor', 'judge', 'pope')
    """
    return tuple(text.split())
