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
) WITHOUT ROWID;
CREATE TABLE beside (               -- accounts of one block in one article, which are of two
    account INTEGER NOT NULL REFERENCES account,
    article INTEGER NOT NULL REFERENCES article,
    other INTEGER NOT NULL REFERENCES account,
    PRIMARY KEY (account, article, other)
) WITHOUT ROWID;
CREATE TABLE spelling (
    account INTEGER NOT NULL REFERENCES account,
    form TEXT NOT NULL,
    alias INTEGER NOT NULL,
    last TEXT NOT NULL,             -- its last word, by which it is looked up
    PRIMARY KEY (account, form, alias, last)
) WITHOUT ROWID;
CREATE TABLE ruling (               -- what a person says of actors of two articles
    k INTEGER PRIMARY KEY,
    body TEXT NOT NULL              -- JSON
);
CREATE TABLE run (                  -- some runs of words of an article, by their hash, see `copies`
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article,
    PRIMARY KEY (hash, article)
) WITHOUT ROWID;
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
) WITHOUT ROWID;
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
) WITHOUT ROWID;
CREATE TABLE claim_actor (
    claim INTEGER NOT NULL REFERENCES claim,
    place INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor,
    canonical INTEGER NOT NULL,
    PRIMARY KEY (claim, place)
) WITHOUT ROWID;
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
) WITHOUT ROWID;
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
) WITHOUT ROWID;
CREATE TABLE linked (               -- articles that were looked at
    article INTEGER PRIMARY KEY REFERENCES article,
    seconds REAL NOT NULL           -- so far back
);
CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize="ascii tokenchars '_'");
CREATE INDEX article_key ON article (key);
CREATE INDEX article_id ON article (id, replaced);
CREATE INDEX article_recorded ON article (recorded, newest DESC);
CREATE INDEX article_vague ON article (k) WHERE vague;
CREATE INDEX actor_id ON actor (id);
CREATE INDEX actor_article ON actor (article);
CREATE INDEX block_account ON block (account);
CREATE INDEX account_bare ON account (bare, sort);
CREATE INDEX account_canonical ON account (canonical);
CREATE INDEX beside_article ON beside (article);
CREATE INDEX canonical_name ON canonical (name);
CREATE INDEX actor_account ON actor (account);
CREATE INDEX article_story ON article (story) WHERE story != k;
CREATE INDEX actor_canonical ON actor (canonical, k, current);
CREATE INDEX spelling_last ON spelling (last);
CREATE INDEX statement_id ON statement (id);
CREATE INDEX statement_article ON statement (article);
CREATE INDEX statement_by ON statement (canonical, k, current);
CREATE INDEX statement_by_said ON statement (canonical, said_width, said_from, said_to, current);
CREATE INDEX statement_said ON statement (said_width, said_from, said_to, current);
CREATE INDEX statement_outlet ON statement (outlet, k, current);
CREATE INDEX statement_act ON statement (act, k, current);
CREATE INDEX statement_channel ON statement (channel, k, current) WHERE channel IS NOT NULL;
CREATE INDEX statement_addressee ON statement (addressee, k) WHERE addressee IS NOT NULL;
CREATE INDEX party_canonical ON party (canonical, role, statement);
CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_article ON claim (article);
CREATE INDEX claim_statement_statement ON claim_statement (statement);
CREATE INDEX claim_actor_canonical ON claim_actor (canonical, claim);
CREATE INDEX rebuttal_id ON rebuttal (id);
CREATE INDEX rebuttal_article ON rebuttal (article);
CREATE INDEX rebuttal_by ON rebuttal (canonical, k, current);
CREATE INDEX dispute_target ON dispute (target, current, disputing, kind, lag_from, lag_to);
CREATE INDEX dispute_statement ON dispute (statement, current, disputed, kind);
CREATE INDEX dispute_disputed ON dispute (current, disputed, disputing);
CREATE INDEX dispute_disputing ON dispute (disputing, current, target);
CREATE INDEX link_article ON link (article);
CREATE INDEX link_other ON link (other);
CREATE INDEX disagreement_article ON disagreement (article);
CREATE INDEX disagreement_place ON disagreement (place);
