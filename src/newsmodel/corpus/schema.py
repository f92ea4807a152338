"""The tables of a corpus in SQLite, and how the file of an older release becomes one of this.

The key `k` of a row grows with the age of its article, and within an article with its place: `ORDER BY k` is newest
first, so that the newest twenty of anything, or the next page, are read from an index and never sorted. Ids, which
are hashes of content, stand beside it. Whatever a question filters by is a column; the rest of a record is `body`.
"""

import sqlite3
from collections.abc import Iterable

__all__ = ["APPLICATION", "INDEXES", "MIGRATIONS", "VERSION", "create", "migrate", "tables"]

APPLICATION = 0x4E45574D  # "NEWM", in the header of the file
VERSION = 1

_TABLES = """
CREATE TABLE article (
    k INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    key TEXT NOT NULL,              -- what its versions share
    added INTEGER NOT NULL UNIQUE,  -- the order of adding
    current INTEGER NOT NULL,       -- 1: no newer version is known
    outlet INTEGER REFERENCES outlet,
    story INTEGER NOT NULL,         -- the article that this one copies, or itself
    vague INTEGER NOT NULL,         -- 1: it may have appeared before the moment that its key stands for
    published TEXT,                 -- ISO 8601
    published_body TEXT,
    published_from REAL, published_to REAL, published_utc_from REAL, published_utc_to REAL,
    since_from REAL, since_to REAL, since_utc_from REAL, since_utc_to REAL,  -- when this version appeared
    until_from REAL, until_to REAL, until_utc_from REAL, until_utc_to REAL,  -- when the next one did
    language TEXT,
    title TEXT,
    recorded REAL NOT NULL,         -- when the corpus got it, in seconds from 1970
    replaced REAL,                  -- when it got another analysis of the same text, see `versions`
    held_until REAL,                -- when it got that, or a newer version
    newest INTEGER NOT NULL,        -- the least key of all articles that it had by then
    made_by TEXT,                   -- release and corrections, where `ingest` made the analysis
    found TEXT NOT NULL,            -- times, discrepancies and issues, JSON
    body TEXT NOT NULL
);
CREATE TABLE outlet (k INTEGER PRIMARY KEY, bare TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
CREATE TABLE canonical (            -- somebody, or all who are called alike where nothing tells who they are
    k INTEGER PRIMARY KEY,
    sort TEXT NOT NULL,             -- person, body or anonymous
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    named INTEGER NOT NULL          -- 1: somebody
);
CREATE TABLE account (              -- what articles tell of somebody in the same words, see `accounts`
    k INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    sort TEXT NOT NULL,
    bare TEXT NOT NULL,             -- the words of the name
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    named INTEGER NOT NULL,
    told TEXT NOT NULL,             -- JSON
    canonical INTEGER NOT NULL REFERENCES canonical,
    uses INTEGER NOT NULL
);
CREATE TABLE block (                -- accounts that may be of one
    name TEXT NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    PRIMARY KEY (name, account)
);
CREATE TABLE beside (               -- accounts of one block in one article, which are of two
    account INTEGER NOT NULL REFERENCES account,
    article INTEGER NOT NULL REFERENCES article,
    other INTEGER NOT NULL REFERENCES account,
    PRIMARY KEY (account, article, other)
);
CREATE TABLE spelling (
    account INTEGER NOT NULL REFERENCES account,
    form TEXT NOT NULL,
    alias INTEGER NOT NULL,
    last TEXT NOT NULL,             -- its last word, by which it is looked up
    PRIMARY KEY (account, form, alias, last)
);
CREATE TABLE ruling (               -- what a person says of actors of two articles
    k INTEGER PRIMARY KEY,
    body TEXT NOT NULL              -- JSON
);
CREATE TABLE run (                  -- some runs of words of an article, by their hash, see `copies`
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article,
    PRIMARY KEY (hash, article)
);
CREATE TABLE print (
    article INTEGER PRIMARY KEY REFERENCES article,
    length INTEGER NOT NULL,
    runs BLOB NOT NULL
);
CREATE TABLE repeat (               -- what a text repeats of an earlier one of its story
    statement INTEGER PRIMARY KEY REFERENCES statement
);
CREATE TABLE actor (
    k INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article,
    current INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    canonical INTEGER NOT NULL REFERENCES canonical,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE statement (
    k INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article,
    current INTEGER NOT NULL,
    canonical INTEGER,              -- of the speaker
    speaker INTEGER REFERENCES actor,
    outlet INTEGER,
    quote_kind TEXT NOT NULL,
    act TEXT NOT NULL,
    stance TEXT NOT NULL,
    channel TEXT,
    platform TEXT,
    addressee TEXT,
    parties INTEGER NOT NULL,       -- how many there are in `party`
    confidence REAL NOT NULL,
    said TEXT,                      -- ISO 8601
    said_width INTEGER,             -- see `times`
    said_from REAL, said_to REAL, said_utc_from REAL, said_utc_to REAL,
    text TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE party (                -- to whom, and on whose word
    statement INTEGER NOT NULL REFERENCES statement,
    role TEXT NOT NULL,             -- to, via
    actor INTEGER NOT NULL REFERENCES actor,
    canonical INTEGER NOT NULL,
    PRIMARY KEY (statement, role, actor)
);
CREATE TABLE claim (
    k INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article,
    current INTEGER NOT NULL,
    outlet INTEGER,
    kind TEXT NOT NULL,
    polarity TEXT NOT NULL,
    about TEXT NOT NULL,            -- JSON
    time TEXT,                      -- ISO 8601
    time_from REAL, time_to REAL, time_utc_from REAL, time_utc_to REAL,
    text TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE claim_statement (
    claim INTEGER NOT NULL REFERENCES claim,
    place INTEGER NOT NULL,
    statement INTEGER NOT NULL REFERENCES statement,
    PRIMARY KEY (claim, place)
);
CREATE TABLE claim_actor (
    claim INTEGER NOT NULL REFERENCES claim,
    place INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor,
    canonical INTEGER NOT NULL,
    PRIMARY KEY (claim, place)
);
CREATE TABLE rebuttal (
    k INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article,
    current INTEGER NOT NULL,
    outlet INTEGER,
    statement INTEGER NOT NULL REFERENCES statement,
    canonical INTEGER,              -- of who disputes
    kind TEXT NOT NULL,
    explicit INTEGER NOT NULL,
    confidence REAL NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE dispute (              -- a rebuttal with one of its targets, and what questions want of both
    rebuttal INTEGER NOT NULL REFERENCES rebuttal,
    place INTEGER NOT NULL,
    target INTEGER NOT NULL REFERENCES statement,
    statement INTEGER NOT NULL,
    current INTEGER NOT NULL,
    disputed INTEGER,               -- canonical actors
    disputing INTEGER,
    kind TEXT NOT NULL,
    lag_from REAL, lag_to REAL,     -- seconds from one to the other, at least and at most
    PRIMARY KEY (rebuttal, place)
);
CREATE TABLE link (                 -- a rebuttal between two articles, which no analysis has, see `links`
    rebuttal INTEGER PRIMARY KEY REFERENCES rebuttal,
    article INTEGER NOT NULL REFERENCES article,
    other INTEGER NOT NULL REFERENCES article,
    rule TEXT NOT NULL
);
CREATE TABLE disagreement (         -- claims of two articles that give one thing two numbers, or two days
    one INTEGER NOT NULL REFERENCES claim,
    other INTEGER NOT NULL REFERENCES claim,
    article INTEGER NOT NULL REFERENCES article,
    place INTEGER NOT NULL REFERENCES article,
    kind TEXT NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (one, other)
);
CREATE TABLE linked (               -- articles that were looked at
    article INTEGER PRIMARY KEY REFERENCES article,
    seconds REAL NOT NULL           -- so far back
);
"""
_WITHOUT_ROWID = (
    "block",
    "beside",
    "spelling",
    "run",
    "party",
    "claim_statement",
    "claim_actor",
    "dispute",
    "disagreement",
)
# Words come as `corpus.words` compares them, so that SQLite has nothing to decide: all but a space is part of a word.
_WORDS = """
CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize="ascii tokenchars '_'")
"""

INDEXES = {
    "article_key": "article (key)",
    "article_id": "article (id, replaced)",
    "article_recorded": "article (recorded, newest DESC)",
    "article_vague": "article (k) WHERE vague",
    "actor_id": "actor (id)",
    "actor_article": "actor (article)",
    "block_account": "block (account)",
    "account_bare": "account (bare, sort)",
    "account_canonical": "account (canonical)",
    "beside_article": "beside (article)",
    "canonical_name": "canonical (name)",
    "actor_account": "actor (account)",
    "article_story": "article (story) WHERE story != k",
    "actor_canonical": "actor (canonical, k, current)",
    "spelling_last": "spelling (last)",
    "statement_id": "statement (id)",
    "statement_article": "statement (article)",
    "statement_by": "statement (canonical, k, current)",
    "statement_by_said": "statement (canonical, said_width, said_from, said_to, current)",
    "statement_said": "statement (said_width, said_from, said_to, current)",
    "statement_outlet": "statement (outlet, k, current)",
    "statement_act": "statement (act, k, current)",
    "statement_channel": "statement (channel, k, current) WHERE channel IS NOT NULL",
    "statement_addressee": "statement (addressee, k) WHERE addressee IS NOT NULL",
    "party_canonical": "party (canonical, role, statement)",
    "claim_id": "claim (id)",
    "claim_article": "claim (article)",
    "claim_statement_statement": "claim_statement (statement)",
    "claim_actor_canonical": "claim_actor (canonical, claim)",
    "rebuttal_id": "rebuttal (id)",
    "rebuttal_article": "rebuttal (article)",
    "rebuttal_by": "rebuttal (canonical, k, current)",
    "dispute_target": "dispute (target, current, disputing, kind, lag_from, lag_to)",
    "dispute_statement": "dispute (statement, current, disputed, kind)",
    "dispute_disputed": "dispute (current, disputed, disputing)",
    "dispute_disputing": "dispute (disputing, current, target)",
    "link_article": "link (article)",
    "link_other": "link (other)",
    "disagreement_article": "disagreement (article)",
    "disagreement_place": "disagreement (place)",
}

MIGRATIONS: dict[int, tuple[str, ...]] = {}
"""By the version that they start from: the statements that make it the next one."""


def tables() -> Iterable[str]:
    """What creates the tables, with what this SQLite knows: STRICT came with 3.37."""
    strict = sqlite3.sqlite_version_info >= (3, 37)
    for table in _TABLES.strip().removesuffix(";").split(";\n"):
        name = table.split()[2]
        options = ["STRICT"] if strict else []
        options += ["WITHOUT ROWID"] if name in _WITHOUT_ROWID else []
        yield f"{table} {', '.join(options)}"
    yield _WORDS.strip()


def create(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty database."""
    connection.execute("PRAGMA page_size = 8192")  # a row with its body takes about a kilobyte
    connection.execute("BEGIN")
    for table in tables():
        connection.execute(table)
    for name, columns in INDEXES.items():
        connection.execute(f"CREATE INDEX {name} ON {columns}")
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables of an older release up to date, step by step, or leave them as they are."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        (found,) = connection.execute("PRAGMA user_version").fetchone()  # another process may have been faster
        for version in range(found, VERSION):
            for change in MIGRATIONS[version]:
                connection.execute(change)
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
