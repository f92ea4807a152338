"""The elements of HTML by what they do to the tree and to the page, as data."""

__all__ = ["BLOCK", "CLOSED_BY", "FORMATTING", "NEVER_SHOWN", "RAW_TEXT", "SCOPES", "VOID"]

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
# What stands in them is not markup: it is read up to the end tag of that name.
RAW_TEXT = frozenset("iframe math noembed noframes script style svg textarea title xmp".split())
# A reader does not see what stands in them, or sees no words of the page.
NEVER_SHOWN = frozenset(
    """
    audio button canvas datalist embed head iframe map math menu meter noembed noframes noscript object option
    progress rp rt script select style svg template textarea title video xmp
    """.split()
)
# Opening one of these ends a paragraph, and text on either side of one is not joined.
BLOCK = frozenset(
    """
    address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre search section summary table tbody td tfoot th thead
    tr ul
    """.split()
)
# Their end tags leave the blocks open that were opened within.
FORMATTING = frozenset(
    "a abbr b big cite code em font i label mark nobr q s small span strike strong sub sup tt u".split()
)
# An end tag does not reach beyond these.
SCOPES = frozenset("caption html table td template th".split())
# Which open element an opening tag ends.
CLOSED_BY: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tbody": frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"}),
    "tfoot": frozenset({"thead", "tbody", "tr", "td", "th"}),
    "body": frozenset({"head"}),
}
