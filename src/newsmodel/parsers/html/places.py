"""Where a page says what, best first, as data: the places that each field of an article is taken from.

A place is named as provenance names it: "jsonld.headline" is a property of the thing that JSON-LD describes as the
article, "microdata.headline" the same in attributes, "meta.og:title" a `<meta>`, "html.h1" what the page shows.
"""

__all__ = ["ARTICLE_TYPES", "PLACES", "SECOND_TYPES"]

ARTICLE_TYPES = frozenset(
    """
    NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle
    AskPublicNewsArticle AdvertiserContentArticle SatiricalArticle LiveBlogPosting BlogPosting Article Report
    ScholarlyArticle TechArticle SocialMediaPosting
    """.split()
)
# What describes an article where nothing is called one.
SECOND_TYPES = frozenset("WebPage ItemPage AboutPage ClaimReview Review CreativeWork VideoObject".split())

PLACES: dict[str, tuple[str, ...]] = {
    field: tuple(places.split())
    for field, places in {
        "title": """
            meta.og:title jsonld.headline microdata.headline html.h1 meta.twitter:title meta.parsely-title
            meta.sailthru.title meta.dc.title meta.dcterms.title meta.citation_title meta.title jsonld.name html.title
        """,
        "published": """
            jsonld.datePublished meta.article:published_time meta.og:article:published_time microdata.datePublished
            meta.og:published_time meta.datepublished meta.parsely-pub-date meta.sailthru.date meta.pubdate
            meta.publishdate meta.publish-date meta.publish_date meta.publication_date meta.date.created
            meta.dc.date.issued meta.dcterms.issued meta.dc.date.created meta.dcterms.created meta.dc.date
            meta.dcterms.date meta.cxenseparse:recs:publishtime meta.cxenseparse:publishtime meta.citation_date
            meta.original-publish-date meta.article.published meta.article:create_at meta.date jsonld.dateCreated
            jsonld.uploadDate html.time html.day html.line jsonld.dateModified html.address
        """,
        "modified": """
            jsonld.dateModified meta.article:modified_time meta.og:updated_time microdata.dateModified
            meta.og:article:modified_time meta.lastmod meta.last-modified meta.last_updated_date meta.modified
            meta.dc.date.modified meta.dcterms.modified meta.revised meta.article.updated html.updated
        """,
        "bylines": """
            jsonld.author meta.author meta.article:author meta.og:article:author meta.og:author meta.parsely-author
            meta.cxenseparse:author meta.articleauthor meta.sailthru.author meta.dc.creator meta.dcterms.creator
            meta.byl meta.dc.contributor microdata.author jsonld.creator html.byline html.dayline
        """,
        "outlet": """
            jsonld.publisher meta.og:site_name microdata.publisher meta.application-name meta.dc.publisher
            meta.dcterms.publisher meta.publisher meta.copyright jsonld.isPartOf
        """,
        "agency": "jsonld.sourceOrganization jsonld.provider meta.syndication-source meta.dc.source",
        "url": "html.canonical meta.og:url jsonld.url jsonld.mainEntityOfPage microdata.url meta.twitter:url",
        "language": "html.lang jsonld.inLanguage meta.content-language meta.og:locale meta.dc.language meta.language",
        "section": """
            jsonld.articleSection meta.article:section meta.og:article:section microdata.articleSection
            meta.parsely-section meta.section meta.cxenseparse:category
        """,
        "keywords": """
            jsonld.keywords meta.news_keywords meta.article:tag meta.keywords microdata.keywords meta.parsely-tags
            meta.sailthru.tags meta.dc.subject
        """,
        "description": """
            meta.og:description meta.description jsonld.description jsonld.alternativeHeadline microdata.description
            meta.twitter:description meta.dc.description
        """,
    }.items()
}
