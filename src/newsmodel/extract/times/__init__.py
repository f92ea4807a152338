"""Time expressions: found by rules over word classes, resolved against the publication day and each other."""

from newsmodel.extract.times.find import find_times, times

__all__ = ["find_times", "times"]
