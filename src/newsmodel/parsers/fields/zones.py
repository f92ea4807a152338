"""Names of time zones that mean one offset wherever they are written."""

__all__ = ["AMBIGUOUS_ZONES", "ZONES"]

# Minutes east of Greenwich. EST to PDT as RFC 5322 (4.3) reads them, but for CST, which is China's as well.
ZONES = {
    "Z": 0, "GMT": 0, "UT": 0, "UTC": 0, "WET": 0, "WEST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "TRT": 180, "PKT": 300, "NPT": 345, "WIB": 420, "HKT": 480, "SGT": 480,
    "AWST": 480, "JST": 540, "KST": 540, "ACST": 570, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
    "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "AKST": -540, "AKDT": -480, "HST": -600, "NST": -210, "BRT": -180, "ART": -180,
    "WAT": 60, "CAT": 120, "SAST": 120, "EAT": 180,
}  # fmt: skip
AMBIGUOUS_ZONES = frozenset("ADT AMT AST BST CST CT ECT ET GST IST LST MT PT SST WST".split())
