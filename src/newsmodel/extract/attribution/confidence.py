"""How often a statement is right that a rule found: measured, not guessed.

Shares of statements whose content and source agreed with the annotation, on every fourth article of the training part
of PolNeAR. Rules that it has too few of get the average.
"""

__all__ = ["confidence"]

AVERAGE = 0.75
BY_SUBJECT = {
    "subject": 0.82, "inverted": 0.90, "apposition": 0.88, "gerund": 0.65, "shared_subject": 0.60,
    "according_to": 0.74, "continued_quotation": 0.46, "noun": 0.54, "label": 0.92,
    "gerund_first": 0.65, "taken_up": 0.75,
}  # fmt: skip
BY_FRAME = {
    "quote": 0.88, "that": 0.81, "bare": 0.72, "np": 0.56, "to": 0.70, "addr-that": 0.88, "addr-to": 0.58,
    "to-np": 0.56, "np-pred": 0.58, "wh": 0.81, "np-as": 0.80, "np-for": 0.67, "np-of": 0.90, "for": 0.36,
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
