"""How often a statement is right that a rule found: measured, not guessed.

Shares of statements whose content and source agreed with the annotation, on every fourth article of the training part
of PolNeAR. Rules that it has too few of get the average.
"""

__all__ = ["confidence"]

AVERAGE = 0.83
BY_SUBJECT = {
    "subject": 0.86, "inverted": 0.92, "apposition": 0.91, "gerund": 0.67, "shared_subject": 0.60, "relative": 0.55,
    "absolute": 0.67, "according_to": 0.77, "continued_quotation": 0.51, "noun": 0.61, "passive": 0.57, "label": 0.92,
    "signature": 0.92, "headline": 0.75, "hearsay": 0.60, "gerund_first": 0.65, "taken_up": 0.75,
}  # fmt: skip
BY_FRAME = {
    "quote": 0.90, "that": 0.85, "bare": 0.80, "np": 0.67, "to": 0.74, "addr-that": 0.89, "addr-to": 0.57,
    "to-np": 0.61, "np-pred": 0.72, "wh": 0.77, "np-as": 0.78, "np-for": 0.71, "np-of": 0.83, "for": 0.57,
    "gerund": 0.93,
}  # fmt: skip


def confidence(rule: str) -> float:
    """The confidence in what a rule finds: the mean of how the speaker was found and of how the content follows.

    >>> confidence("subject_quote") > confidence("gerund_np")
    True
    """
    if rule in BY_SUBJECT:
        return BY_SUBJECT[rule]
    subject, _, frame = rule.rpartition("_")
    return (BY_SUBJECT.get(subject, AVERAGE) + BY_FRAME.get(frame, AVERAGE)) / 2
