"""Parts of a day: from when to when a morning lasts."""

from datetime import timedelta

from newsmodel.extract.draft import TimeDraft
from newsmodel.extract.times.context import Context, Slots
from newsmodel.kinds import Granularity, TimeType
from newsmodel.timex3 import PARTS_OF_DAY

__all__ = ["in_part", "in_slot"]


def in_part(draft: TimeDraft, code: str) -> TimeDraft:
    """Narrow a day to a part of it, which makes it a TIME."""
    draft.type = TimeType.TIME
    draft.timex3 += f"T{code}"
    when = draft.when
    if when is not None and when.start is not None:
        first, last = PARTS_OF_DAY[code]
        when.end = when.start + timedelta(hours=last)
        when.start += timedelta(hours=first)
        when.granularity = Granularity.PART_OF_DAY
    return draft


def in_slot(draft: TimeDraft, s: Slots, cx: Context) -> TimeDraft:
    """The same for the part of the day that the expression names, if it names one."""
    return in_part(draft, cx.grammar.day_parts[s["p"]]) if "p" in s and draft.timex3 else draft
