"""Fact checks, as their publishers mark them up: ClaimReview of schema.org."""

import hashlib
from collections.abc import Iterator

from newsmodel.errors import InvalidRecord, LimitExceeded, ParseError
from newsmodel.model import Analysis, Provenance
from newsmodel.parsers.claimreview.analysis import analysis_of
from newsmodel.parsers.claimreview.reviews import Review, reviews_in
from newsmodel.parsers.decoding import decode
from newsmodel.parsers.html.charset import decode_page
from newsmodel.parsers.html.lenient import read_json
from newsmodel.parsers.html.things import jsonld, microdata, things_in, walk
from newsmodel.parsers.html.tree import parse_page
from newsmodel.parsers.protocol import Context, Limits
from newsmodel.parsers.source import Part, Readable, files_of, name_of, opened
from newsmodel.parsers.unpacking import unpacked

__all__ = ["claim_reviews"]

_NAME = "claimreview"


def claim_reviews(source: Readable, *, limits: Limits | None = None) -> Iterator[Analysis]:
    '''The fact checks of a web page, of a `DataFeed`, or of an answer of the Google Fact Check API.

    The text of each is made of the review's own words: the claim, then the verdict. On them stand the statement of
    who made the claim, that of who reviewed it, the claim, and a `Rebuttal` if the verdict is that it is false or
    partly so. There is none where the verdict is "true", leaves it open, or cannot be read, of which an issue of the
    article tells. A review that does not say what is claimed is passed over.

    Args:
        source: A path, a folder, a pattern such as "checks/*.json", the bytes themselves, or a binary stream; what
            gzip, bzip2, xz or zip have packed is unpacked on the way.
        limits: How large the source may be.

    Raises:
        ReadError: There is no such file, or it is empty, or its compressed data are damaged.
        ParseError: It is neither a page nor JSON.
        LimitExceeded: It is larger than the limits allow.

    >>> review = b"""{
    ...     "@type": "ClaimReview", "claimReviewed": "The bridge was sold.", "author": {"name": "The Bee"},
    ...     "itemReviewed": {"author": {"name": "John Roe"}}, "reviewRating": {"alternateName": "False"}
    ... }"""
    >>> [analysis] = claim_reviews(review)
    >>> print(analysis.rebuttals[0])
    The Bee disputes John Roe
    '''
    limits = limits or Limits()
    for file in files_of(source, limits):
        with opened(file) as whole:
            for part in unpacked(whole, Context(source=name_of(file), limits=limits)):
                yield from _of_part(part, limits)


def _of_part(part: Part, limits: Limits) -> Iterator[Analysis]:
    is_page = part.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    most = limits.page_bytes if is_page else limits.reviews_bytes
    data = part.stream.read(most + 1)
    if len(data) > most:
        raise LimitExceeded(f"more than {most:,} bytes of fact checks", source=part.name)
    provenance = Provenance(parser=_NAME, source=part.name, sha256=hashlib.sha256(data).hexdigest())
    for index, review in enumerate(_in_page(data) if is_page else _in_json(data, part.name)):
        try:
            analysis = analysis_of(review, provenance.replace(record_index=index))
        except InvalidRecord as fault:
            raise ParseError(str(fault), source=part.name, parser=_NAME, item=index) from fault
        if analysis:
            yield analysis


def _in_page(data: bytes) -> Iterator[Review]:
    root, _ = parse_page(decode_page(data)[0])
    blocks, _ = jsonld(root)
    return reviews_in([*things_in(blocks), *things_in([*microdata(root)])])


def _in_json(data: bytes, name: str | None) -> Iterator[Review]:
    try:
        value = read_json(decode(data)[0])
    except (ValueError, RecursionError) as fault:
        raise ParseError(f"neither a page nor JSON: {fault}", source=name, parser=_NAME) from fault
    return reviews_in(walk(value))
