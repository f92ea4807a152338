"""What others reach: F1 in percent over all kinds, direct, mixed, indirect; never measured by this program.

Measured once, before the library was written, on the hidden test part of PolNeAR, with the same measure and words of
speech alone. CRF, MiniLM and Citron had learned from PolNeAR's training part.
"""

__all__ = ["ELSEWHERE"]

ELSEWHERE = {
    "Gender Gap Tracker with spaCy (md)": (56, 56, 59, 55),
    "BBC Citron, retrained": (59, 67, 59, 54),
    "CRF": (69, 86, 74, 59),
    "CRF with a dependency parser": (73, 88, 78, 65),
    "MiniLM, fine-tuned": (78, 90, 80, 72),
    "two people with each other": (88, 99, 92, 82),
}
