"""JSON-LD in the words of schema.org: NewsArticle, Quotation, Claim."""

from typing import Any

from newsmodel.kinds import ActorKind
from newsmodel.model import Actor, Analysis, Article, Claim, Statement

__all__ = ["to_jsonld"]

Json = dict[str, Any]

# The context stands in the document, so that a reader fetches nothing. What schema.org has no word for is ours.
_CONTEXT = {
    "@vocab": "https://schema.org/",
    "newsmodel": "urn:newsmodel:",
    "url": {"@type": "@id"},
    "disputes": {"@id": "newsmodel:disputes", "@type": "@id"},
    "act": "newsmodel:act",
    "reportedBy": {"@id": "newsmodel:reportedBy", "@type": "@id"},
    "startOffset": "newsmodel:startOffset",
    "endOffset": "newsmodel:endOffset",
}
_TYPES = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANIZATION: "Organization",
    ActorKind.GOVERNMENT: "GovernmentOrganization",
    ActorKind.GROUP: "Organization",
    ActorKind.DOCUMENT: "CreativeWork",
    ActorKind.ANONYMOUS: "Person",
}


def to_jsonld(analysis: Analysis) -> Json:
    """An analysis as a graph of linked data: `NewsArticle`, `Quotation`, `Claim`, and who speaks.

    Ids are URNs made of those of the records, and an article with an address has that. A quotation that disputes
    another says so in `disputes`, which is a word of ours (`urn:newsmodel:disputes`).

    >>> import newsmodel as nm
    >>> [node["@type"] for node in to_jsonld(nm.analyze("“It rained all day,” Ana Ruiz said."))["@graph"]]
    ['NewsArticle', 'Person', 'Quotation', 'Claim']
    """
    disputes: dict[str, list[str]] = {}
    for rebuttal in analysis.rebuttals:
        disputes.setdefault(rebuttal.by.id, []).extend(_urn(target) for target in rebuttal.targets)
    graph = [
        _article(analysis),
        *map(_actor, analysis.actors),
        *(_quotation(analysis.article, s, disputes.get(s.id, [])) for s in analysis.statements),
        *map(_claim, analysis.claims),
    ]
    return {"@context": _CONTEXT, "@graph": [_known(node) for node in graph]}


def _article(analysis: Analysis) -> Json:
    article = analysis.article
    return {
        "@type": "NewsArticle",
        "@id": _address(article),
        "identifier": article.id,
        "headline": article.title,
        "articleBody": article.text,
        "datePublished": _iso(article.published),
        "dateModified": _iso(article.modified),
        "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
        "author": [{"@type": "Person", "name": name} for name in article.bylines],
        "inLanguage": article.language,
        "url": article.url,
        "articleSection": article.section,
        "keywords": list(article.keywords),
        "dateline": article.dateline.place if article.dateline else None,
        "hasPart": [{"@id": _urn(statement)} for statement in analysis.statements],
    }


def _actor(actor: Actor) -> Json:
    affiliations = dict.fromkeys(role.organization for role in actor.roles if role.organization)
    return {
        "@type": _TYPES[actor.kind],
        "@id": _urn(actor),
        "name": actor.name,
        "alternateName": list(actor.aliases),
        "jobTitle": list(dict.fromkeys(role.title for role in actor.roles if role.title)),
        "affiliation": [{"@type": "Organization", "name": name} for name in affiliations],
    }


def _quotation(article: Article, statement: Statement, disputes: list[str]) -> Json:
    return {
        "@type": "Quotation",
        "@id": _urn(statement),
        "text": statement.text,
        "creator": {"@id": _urn(statement.speaker)} if statement.speaker else None,
        "dateCreated": _iso(statement.said),
        "isPartOf": {"@id": _address(article)},
        "act": statement.act.value,
        "reportedBy": [_urn(via.actor) for via in statement.via],
        "disputes": list(dict.fromkeys(disputes)),
        "startOffset": statement.content[0].start,
        "endOffset": statement.content[-1].end,
    }


def _claim(claim: Claim) -> Json:
    speakers = {statement.speaker.id: statement.speaker for statement in claim.statements if statement.speaker}
    return {
        "@type": "Claim",
        "@id": _urn(claim),
        "text": claim.text,
        "appearance": [{"@id": _urn(statement)} for statement in claim.statements],
        "creator": [{"@id": _urn(speaker)} for speaker in speakers.values()],
        "about": [{"@type": "Thing", "name": topic} for topic in claim.about],
        "temporalCoverage": _iso(claim.about_time),
    }


def _urn(record: Actor | Statement | Claim) -> str:
    return f"urn:newsmodel:{type(record).__name__.lower()}:{record.id}"


def _address(article: Article) -> str:
    return article.url or f"urn:newsmodel:article:{article.id}"


def _iso(when: object) -> str | None:
    return None if when is None else str(when)


def _known(node: Json) -> Json:
    return {name: value for name, value in node.items() if value is not None and value != []}
