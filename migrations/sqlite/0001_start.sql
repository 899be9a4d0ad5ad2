-- Ids are 16 bytes (UUIDv7, so their order is that of time), times Unix milliseconds, JSON is TEXT.
-- Tables of the hot path carry no foreign keys and only the indexes that a list or the engine needs.

-- What exists once: who came first, and a counter that every change of a webhook or workspace moves on.
CREATE TABLE instance (
    singleton INTEGER NOT NULL PRIMARY KEY CHECK (singleton = 1),
    first_owner BLOB CHECK (length(first_owner) = 16),
    config_version INTEGER NOT NULL
) STRICT;
INSERT INTO instance (singleton, first_owner, config_version) VALUES (1, NULL, 0);

CREATE TABLE users (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    email TEXT NOT NULL,
    email_lower TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX users_email ON users (email_lower);

-- `erasing_at`: since when it is being erased; nobody can enter it any more.
CREATE TABLE workspaces (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    policy TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    erasing_at INTEGER
) STRICT;

-- What a workspace adds to the catalogue. `document`: label, fields, sample.
CREATE TABLE event_types (
    workspace_id BLOB NOT NULL REFERENCES workspaces (id),
    name TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (workspace_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE products (
    workspace_id BLOB NOT NULL REFERENCES workspaces (id),
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE members (
    workspace_id BLOB NOT NULL REFERENCES workspaces (id),
    user_id BLOB NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('viewer', 'developer', 'admin', 'owner')),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_user ON members (user_id);

-- Leaving a workspace ends one's sessions there.
CREATE TABLE sessions (
    token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    user_id BLOB NOT NULL,
    workspace_id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    user_agent TEXT NOT NULL,
    address TEXT NOT NULL,
    FOREIGN KEY (workspace_id, user_id) REFERENCES members (workspace_id, user_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_member ON sessions (workspace_id, user_id);
CREATE INDEX sessions_end ON sessions (expires_at);

-- A person's views of the logs: a name for the query of an address.
CREATE TABLE saved_views (
    workspace_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, user_id, name),
    FOREIGN KEY (workspace_id, user_id) REFERENCES members (workspace_id, user_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE api_keys (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    workspace_id BLOB NOT NULL REFERENCES workspaces (id),
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    scopes TEXT NOT NULL,
    expires_at INTEGER,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    revoked_at INTEGER
) STRICT;
CREATE UNIQUE INDEX api_keys_hash ON api_keys (hash);
CREATE INDEX api_keys_workspace ON api_keys (workspace_id, id);

-- A deleted webhook stays as a row: its deliveries and attempts are still read. `off_at`: when events were last no
-- longer matched to it, null when what was missed is dealt with; `on_at`: since when they are matched.
CREATE TABLE webhooks (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    workspace_id BLOB NOT NULL REFERENCES workspaces (id),
    status TEXT NOT NULL CHECK (status IN ('draft', 'active', 'paused', 'inactive', 'disabled')),
    disabled_reason TEXT CHECK (disabled_reason IS NULL OR status = 'disabled'),
    name TEXT NOT NULL,
    name_lower TEXT NOT NULL,
    config TEXT NOT NULL,
    auth_kind TEXT NOT NULL CHECK (auth_kind IN ('none', 'basic', 'bearer', 'header', 'signed', 'oauth2')),
    sealed_auth BLOB,
    sealed_secret BLOB NOT NULL,
    sealed_previous BLOB,
    previous_until INTEGER,
    version_id BLOB NOT NULL CHECK (length(version_id) = 16),
    tested_hash BLOB CHECK (length(tested_hash) = 32),
    tested_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    off_at INTEGER,
    on_at INTEGER
) STRICT;
CREATE UNIQUE INDEX webhooks_name ON webhooks (workspace_id, name_lower) WHERE deleted_at IS NULL AND name_lower <> '';
CREATE INDEX webhooks_workspace ON webhooks (workspace_id, id);

CREATE TABLE webhook_versions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    webhook_id BLOB NOT NULL REFERENCES webhooks (id),
    document TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX webhook_versions_webhook ON webhook_versions (webhook_id, id);

-- Who did what. `who`: the person's address or the key's name as it was then; neither user nor key: the system.
CREATE TABLE activity (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    workspace_id BLOB NOT NULL,
    user_id BLOB,
    key_id BLOB,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    webhook_id BLOB,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX activity_workspace ON activity (workspace_id, id);
CREATE INDEX activity_webhook ON activity (webhook_id, id) WHERE webhook_id IS NOT NULL;

-- Tests of endpoints: no deliveries, and no part of the books, figures or replays. `run_id`: the first of those that were
-- sent together. `webhook_id` is null while the configuration is not saved, `draft_id` names the wizard's draft meanwhile.
-- `result`: checks, request and answer, secrets masked; it comes last, so that lists need not read it.
CREATE TABLE tests (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    workspace_id BLOB NOT NULL,
    run_id BLOB NOT NULL,
    webhook_id BLOB,
    draft_id BLOB,
    webhook_name TEXT NOT NULL,
    user_id BLOB,
    key_id BLOB,
    who TEXT NOT NULL,
    event_type TEXT NOT NULL,
    url TEXT NOT NULL,
    http_status INTEGER,
    error TEXT,
    error_message TEXT,
    duration_ms INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    result TEXT NOT NULL
) STRICT;
CREATE INDEX tests_workspace ON tests (workspace_id, id);
CREATE INDEX tests_webhook ON tests (webhook_id, id) WHERE webhook_id IS NOT NULL;
CREATE INDEX tests_draft ON tests (draft_id, id) WHERE draft_id IS NOT NULL;

-- What is wrong with a webhook, and who was told: `told` counts the notices of this trouble, `told_at` is the last of any,
-- `due_at` the next one, null when there is nothing to tell.
CREATE TABLE troubles (
    webhook_id BLOB NOT NULL PRIMARY KEY CHECK (length(webhook_id) = 16),
    workspace_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('failing', 'disabled')),
    since INTEGER NOT NULL,
    told INTEGER NOT NULL,
    told_at INTEGER,
    due_at INTEGER,
    resolved_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX troubles_open ON troubles (workspace_id) WHERE resolved_at IS NULL;

CREATE TABLE drafts (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    workspace_id BLOB NOT NULL REFERENCES workspaces (id),
    user_id BLOB NOT NULL REFERENCES users (id),
    document TEXT NOT NULL,
    sealed BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX drafts_workspace ON drafts (workspace_id, id);

-- `deliveries` and `skipped` count what was made when the event was accepted: the left side of the books.
CREATE TABLE events (
    workspace_id BLOB NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    sender_id TEXT,
    event_type TEXT NOT NULL,
    time_ns INTEGER NOT NULL,
    time_digits INTEGER NOT NULL CHECK (time_digits BETWEEN 0 AND 9),
    product TEXT,
    channel TEXT,
    source TEXT,
    data TEXT,
    profile TEXT,
    received_at INTEGER NOT NULL,
    deliveries INTEGER NOT NULL CHECK (deliveries >= 0),
    skipped INTEGER NOT NULL CHECK (skipped >= 0),
    PRIMARY KEY (workspace_id, id)
) STRICT;
-- Events that no webhook took: what people look for when something is missing.
CREATE INDEX events_unmatched ON events (workspace_id, id) WHERE deliveries = 0 AND skipped = 0;

CREATE TABLE sender_ids (
    workspace_id BLOB NOT NULL,
    sender_id TEXT NOT NULL,
    event_id BLOB NOT NULL CHECK (length(event_id) = 16),
    PRIMARY KEY (workspace_id, sender_id)
) STRICT, WITHOUT ROWID;

-- The first 8 bytes of SHA-256 of a term: found exactly, never read back.
CREATE TABLE search_terms (
    workspace_id BLOB NOT NULL,
    term_hash INTEGER NOT NULL,
    event_id BLOB NOT NULL,
    PRIMARY KEY (workspace_id, term_hash, event_id)
) STRICT, WITHOUT ROWID;

-- Terms of the latest events in the order they came: a hash belongs anywhere, and to write a page for each would cost
-- more than the event. They are moved on in large steps when there is time.
CREATE TABLE fresh_terms (
    workspace_id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    term_hash INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, event_id, term_hash)
) STRICT, WITHOUT ROWID;

-- `due_at`: the next attempt while `lease_owner` is null, else the moment the lease runs out.
-- `round_start`: attempts made before the last resend, which gets the whole schedule again.
-- `replay_id`: the replay that made it. `on_request`: a person had it made of an event that was there already. Both are
-- null when it was made as its event was accepted: only those are in the event's books.
CREATE TABLE deliveries (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    workspace_id BLOB NOT NULL,
    webhook_id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    version_id BLOB NOT NULL,
    event_type TEXT NOT NULL,
    product TEXT,
    channel TEXT,
    status TEXT NOT NULL CHECK (status IN ('pending', 'delivered', 'failed', 'cancelled', 'skipped')),
    reason TEXT,
    attempt_count INTEGER NOT NULL CHECK (attempt_count >= 0),
    round_start INTEGER NOT NULL CHECK (round_start >= 0),
    http_status INTEGER,
    error TEXT,
    created_at INTEGER NOT NULL,
    due_at INTEGER,
    lease_owner BLOB,
    replay_id BLOB,
    on_request INTEGER CHECK (on_request = 1),
    CHECK ((status = 'pending') = (due_at IS NOT NULL)),
    CHECK (lease_owner IS NULL OR status = 'pending'),
    CHECK ((status IN ('failed', 'cancelled', 'skipped')) = (reason IS NOT NULL))
) STRICT;
-- `event_type`: a webhook may have endpoints of its own for some types, and what waits for a sick one is passed over.
CREATE INDEX deliveries_due ON deliveries (webhook_id, due_at, event_type) WHERE status = 'pending';
CREATE INDEX deliveries_list ON deliveries (workspace_id, id);
CREATE INDEX deliveries_webhook ON deliveries (webhook_id, id);
-- With what a search needs of them: it goes through the deliveries of thousands of events.
CREATE INDEX deliveries_event ON deliveries (event_id, workspace_id, id);
-- What people look for is rare; what went well pays nothing for it.
CREATE INDEX deliveries_ended ON deliveries (workspace_id, status, id) WHERE reason IS NOT NULL;
CREATE INDEX deliveries_ended_of ON deliveries (webhook_id, status, id) WHERE reason IS NOT NULL;
CREATE INDEX deliveries_error ON deliveries (workspace_id, error, id) WHERE error IS NOT NULL;

CREATE TABLE attempts (
    workspace_id BLOB NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    delivery_id BLOB NOT NULL,
    webhook_id BLOB NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    started_at INTEGER NOT NULL,
    url TEXT NOT NULL,
    headers TEXT NOT NULL,
    signature TEXT NOT NULL,
    http_status INTEGER,
    response_headers TEXT NOT NULL,
    response_body TEXT NOT NULL,
    truncated INTEGER NOT NULL CHECK (truncated IN (0, 1)),
    error_code TEXT,
    error_message TEXT,
    timing TEXT NOT NULL,
    PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE INDEX attempts_delivery ON attempts (delivery_id, id, error_code);
CREATE INDEX attempts_webhook ON attempts (webhook_id, id);
CREATE INDEX attempts_failed ON attempts (workspace_id, id) WHERE error_code IS NOT NULL;
CREATE INDEX attempts_failed_of ON attempts (webhook_id, id) WHERE error_code IS NOT NULL;
CREATE INDEX attempts_error ON attempts (workspace_id, error_code, id) WHERE error_code IS NOT NULL;

-- `position`: the last event looked at; it moves in the transaction that makes the deliveries, so that a crash neither
-- loses nor repeats any. `paced_at`: up to when the rate is used up.
CREATE TABLE replays (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    workspace_id BLOB NOT NULL REFERENCES workspaces (id),
    webhook_id BLOB NOT NULL REFERENCES webhooks (id),
    status TEXT NOT NULL CHECK (status IN ('running', 'paused', 'finished', 'cancelled')),
    wanted TEXT NOT NULL CHECK (wanted IN ('failed', 'any', 'missing')),
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    rate_per_second INTEGER NOT NULL CHECK (rate_per_second > 0),
    total INTEGER NOT NULL,
    exact INTEGER NOT NULL CHECK (exact IN (0, 1)),
    done INTEGER NOT NULL,
    position BLOB NOT NULL,
    paced_at INTEGER NOT NULL,
    note TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX replays_open ON replays (webhook_id) WHERE status IN ('running', 'paused');
CREATE INDEX replays_workspace ON replays (workspace_id, id);

-- Counts of each five minutes and each hour (`span`, milliseconds), written with what they count. `webhook_id` is zero for
-- what belongs to none. `shard`: nodes that write at once have rows of their own.
CREATE TABLE rollups (
    workspace_id BLOB NOT NULL,
    span INTEGER NOT NULL CHECK (span IN (300000, 3600000)),
    bucket INTEGER NOT NULL,
    webhook_id BLOB NOT NULL,
    measure INTEGER NOT NULL,
    shard INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (workspace_id, span, bucket, webhook_id, measure, shard)
) STRICT, WITHOUT ROWID;
CREATE INDEX rollups_age ON rollups (span, bucket);

-- Where a clock was set back: rows of the time from `since` to `until` may have ids that are ahead of it, below `below`.
CREATE TABLE clock_steps (
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    below BLOB NOT NULL CHECK (length(below) = 16),
    PRIMARY KEY (below, since)
) STRICT, WITHOUT ROWID;

-- Nodes that live, for the release of a dead one's leases.
CREATE TABLE nodes (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
