-- Ids are UUIDv7, so that their order is that of time, times Unix milliseconds, JSON is TEXT (jsonb would rewrite numbers).
-- Tables of the hot path carry no foreign keys and only the indexes that a list or the engine needs.

-- What exists once: who came first, and a counter that every change of a webhook or workspace moves on.
CREATE TABLE instance (
    singleton BIGINT NOT NULL PRIMARY KEY CHECK (singleton = 1),
    first_owner UUID,
    config_version BIGINT NOT NULL
);
INSERT INTO instance (singleton, first_owner, config_version) VALUES (1, NULL, 0);

CREATE TABLE users (
    id UUID NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_lower TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX users_email ON users (email_lower);

-- `erasing_at`: since when it is being erased; nobody can enter it any more.
CREATE TABLE workspaces (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    policy TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    erasing_at BIGINT
);

-- What a workspace adds to the catalogue. `document`: label, fields, sample.
CREATE TABLE event_types (
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    name TEXT COLLATE "C" NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (workspace_id, name)
);

CREATE TABLE products (
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    name TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, name)
);

CREATE TABLE members (
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    user_id UUID NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('viewer', 'developer', 'admin', 'owner')),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, user_id)
);
CREATE INDEX members_user ON members (user_id);

-- Leaving a workspace ends one's sessions there.
CREATE TABLE sessions (
    token_hash BYTEA NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    user_id UUID NOT NULL,
    workspace_id UUID NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    user_agent TEXT NOT NULL,
    address TEXT NOT NULL,
    FOREIGN KEY (workspace_id, user_id) REFERENCES members (workspace_id, user_id) ON DELETE CASCADE
);
CREATE INDEX sessions_member ON sessions (workspace_id, user_id);
CREATE INDEX sessions_end ON sessions (expires_at);

-- A person's views of the logs: a name for the query of an address.
CREATE TABLE saved_views (
    workspace_id UUID NOT NULL,
    user_id UUID NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, user_id, name),
    FOREIGN KEY (workspace_id, user_id) REFERENCES members (workspace_id, user_id) ON DELETE CASCADE
);

CREATE TABLE api_keys (
    id UUID NOT NULL PRIMARY KEY,
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    hash BYTEA NOT NULL CHECK (length(hash) = 32),
    scopes TEXT NOT NULL,
    expires_at BIGINT,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT,
    revoked_at BIGINT
);
CREATE UNIQUE INDEX api_keys_hash ON api_keys (hash);
CREATE INDEX api_keys_workspace ON api_keys (workspace_id, id);

-- A deleted webhook stays as a row: its deliveries and attempts are still read. `off_at`: when events were last no
-- longer matched to it, null when what was missed is dealt with; `on_at`: since when they are matched.
CREATE TABLE webhooks (
    id UUID NOT NULL PRIMARY KEY,
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    status TEXT NOT NULL CHECK (status IN ('draft', 'active', 'paused', 'inactive', 'disabled')),
    disabled_reason TEXT CHECK (disabled_reason IS NULL OR status = 'disabled'),
    name TEXT NOT NULL,
    name_lower TEXT NOT NULL,
    config TEXT NOT NULL,
    auth_kind TEXT NOT NULL CHECK (auth_kind IN ('none', 'basic', 'bearer', 'header', 'signed', 'oauth2')),
    sealed_auth BYTEA,
    sealed_secret BYTEA NOT NULL,
    sealed_previous BYTEA,
    previous_until BIGINT,
    version_id UUID NOT NULL,
    tested_hash BYTEA CHECK (length(tested_hash) = 32),
    tested_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    off_at BIGINT,
    on_at BIGINT
);
CREATE UNIQUE INDEX webhooks_name ON webhooks (workspace_id, name_lower) WHERE deleted_at IS NULL AND name_lower <> '';
CREATE INDEX webhooks_workspace ON webhooks (workspace_id, id);

CREATE TABLE webhook_versions (
    id UUID NOT NULL PRIMARY KEY,
    webhook_id UUID NOT NULL REFERENCES webhooks (id),
    document TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX webhook_versions_webhook ON webhook_versions (webhook_id, id);

-- Who did what. `who`: the person's address or the key's name as it was then; neither user nor key: the system.
CREATE TABLE activity (
    id UUID NOT NULL PRIMARY KEY,
    workspace_id UUID NOT NULL,
    user_id UUID,
    key_id UUID,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    webhook_id UUID,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX activity_workspace ON activity (workspace_id, id);
CREATE INDEX activity_webhook ON activity (webhook_id, id) WHERE webhook_id IS NOT NULL;

-- Tests of endpoints: no deliveries, and no part of the books, figures or replays. `run_id`: the first of those that were
-- sent together. `webhook_id` is null while the configuration is not saved, `draft_id` names the wizard's draft meanwhile.
-- `result`: checks, request and answer, secrets masked; it comes last, so that lists need not read it.
CREATE TABLE tests (
    id UUID NOT NULL PRIMARY KEY,
    workspace_id UUID NOT NULL,
    run_id UUID NOT NULL,
    webhook_id UUID,
    draft_id UUID,
    webhook_name TEXT NOT NULL,
    user_id UUID,
    key_id UUID,
    who TEXT NOT NULL,
    event_type TEXT NOT NULL,
    url TEXT NOT NULL,
    http_status BIGINT,
    error TEXT,
    error_message TEXT,
    duration_ms BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    result TEXT NOT NULL
);
CREATE INDEX tests_workspace ON tests (workspace_id, id);
CREATE INDEX tests_webhook ON tests (webhook_id, id) WHERE webhook_id IS NOT NULL;
CREATE INDEX tests_draft ON tests (draft_id, id) WHERE draft_id IS NOT NULL;

-- What is wrong with a webhook, and who was told: `told` counts the notices of this trouble, `told_at` is the last of any,
-- `due_at` the next one, null when there is nothing to tell.
CREATE TABLE troubles (
    webhook_id UUID NOT NULL PRIMARY KEY,
    workspace_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('failing', 'disabled')),
    since BIGINT NOT NULL,
    told BIGINT NOT NULL,
    told_at BIGINT,
    due_at BIGINT,
    resolved_at BIGINT
);
CREATE INDEX troubles_open ON troubles (workspace_id) WHERE resolved_at IS NULL;

CREATE TABLE drafts (
    id UUID NOT NULL PRIMARY KEY,
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    user_id UUID NOT NULL REFERENCES users (id),
    document TEXT NOT NULL,
    sealed BYTEA,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX drafts_workspace ON drafts (workspace_id, id);

-- `deliveries` and `skipped` count what was made when the event was accepted: the left side of the books.
CREATE TABLE events (
    workspace_id UUID NOT NULL,
    id UUID NOT NULL,
    sender_id TEXT,
    event_type TEXT NOT NULL,
    time_ns BIGINT NOT NULL,
    time_digits BIGINT NOT NULL CHECK (time_digits BETWEEN 0 AND 9),
    product TEXT,
    channel TEXT,
    source TEXT,
    data TEXT,
    profile TEXT,
    received_at BIGINT NOT NULL,
    deliveries BIGINT NOT NULL CHECK (deliveries >= 0),
    skipped BIGINT NOT NULL CHECK (skipped >= 0),
    PRIMARY KEY (workspace_id, id)
);
-- Events that no webhook took: what people look for when something is missing.
CREATE INDEX events_unmatched ON events (workspace_id, id) WHERE deliveries = 0 AND skipped = 0;

CREATE TABLE sender_ids (
    workspace_id UUID NOT NULL,
    sender_id TEXT NOT NULL,
    event_id UUID NOT NULL,
    PRIMARY KEY (workspace_id, sender_id)
);

-- The first 8 bytes of SHA-256 of a term: found exactly, never read back.
CREATE TABLE search_terms (
    workspace_id UUID NOT NULL,
    term_hash BIGINT NOT NULL,
    event_id UUID NOT NULL,
    PRIMARY KEY (workspace_id, term_hash, event_id)
);

-- Terms of the latest events in the order they came: a hash belongs anywhere, and to write a page for each would cost
-- more than the event. They are moved on in large steps when there is time.
-- Stays empty here: PostgreSQL does much the same itself.
CREATE TABLE fresh_terms (
    workspace_id UUID NOT NULL,
    event_id UUID NOT NULL,
    term_hash BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, event_id, term_hash)
);

-- `due_at`: the next attempt while `lease_owner` is null, else the moment the lease runs out.
-- `round_start`: attempts made before the last resend, which gets the whole schedule again.
-- `replay_id`: the replay that made it. `on_request`: a person had it made of an event that was there already. Both are
-- null when it was made as its event was accepted: only those are in the event's books.
CREATE TABLE deliveries (
    id UUID NOT NULL PRIMARY KEY,
    workspace_id UUID NOT NULL,
    webhook_id UUID NOT NULL,
    event_id UUID NOT NULL,
    version_id UUID NOT NULL,
    event_type TEXT NOT NULL,
    product TEXT,
    channel TEXT,
    status TEXT NOT NULL CHECK (status IN ('pending', 'delivered', 'failed', 'cancelled', 'skipped')),
    reason TEXT,
    attempt_count BIGINT NOT NULL CHECK (attempt_count >= 0),
    round_start BIGINT NOT NULL CHECK (round_start >= 0),
    http_status BIGINT,
    error TEXT,
    created_at BIGINT NOT NULL,
    due_at BIGINT,
    lease_owner UUID,
    replay_id UUID,
    on_request BOOLEAN CHECK (on_request),
    CHECK ((status = 'pending') = (due_at IS NOT NULL)),
    CHECK (lease_owner IS NULL OR status = 'pending'),
    CHECK ((status IN ('failed', 'cancelled', 'skipped')) = (reason IS NOT NULL))
);
-- `event_type`: a webhook may have endpoints of its own for some types, and what waits for a sick one is passed over.
CREATE INDEX deliveries_due ON deliveries (webhook_id, due_at, event_type) WHERE status = 'pending';
CREATE INDEX deliveries_list ON deliveries (workspace_id, id);
CREATE INDEX deliveries_webhook ON deliveries (webhook_id, id);
CREATE INDEX deliveries_event ON deliveries (event_id);
-- What people look for is rare; what went well pays nothing for it.
CREATE INDEX deliveries_ended ON deliveries (workspace_id, status, id) WHERE reason IS NOT NULL;
CREATE INDEX deliveries_ended_of ON deliveries (webhook_id, status, id) WHERE reason IS NOT NULL;
CREATE INDEX deliveries_error ON deliveries (workspace_id, error, id) WHERE error IS NOT NULL;

CREATE TABLE attempts (
    workspace_id UUID NOT NULL,
    id UUID NOT NULL,
    delivery_id UUID NOT NULL,
    webhook_id UUID NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    started_at BIGINT NOT NULL,
    url TEXT NOT NULL,
    headers TEXT NOT NULL,
    signature TEXT NOT NULL,
    http_status BIGINT,
    response_headers TEXT NOT NULL,
    response_body TEXT NOT NULL,
    truncated BOOLEAN NOT NULL,
    error_code TEXT,
    error_message TEXT,
    timing TEXT NOT NULL,
    PRIMARY KEY (workspace_id, id)
);
CREATE INDEX attempts_delivery ON attempts (delivery_id);
CREATE INDEX attempts_webhook ON attempts (webhook_id, id);
CREATE INDEX attempts_failed ON attempts (workspace_id, id) WHERE error_code IS NOT NULL;
CREATE INDEX attempts_failed_of ON attempts (webhook_id, id) WHERE error_code IS NOT NULL;
CREATE INDEX attempts_error ON attempts (workspace_id, error_code, id) WHERE error_code IS NOT NULL;

-- `position`: the last event looked at; it moves in the transaction that makes the deliveries, so that a crash neither
-- loses nor repeats any. `paced_at`: up to when the rate is used up.
CREATE TABLE replays (
    id UUID NOT NULL PRIMARY KEY,
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    webhook_id UUID NOT NULL REFERENCES webhooks (id),
    status TEXT NOT NULL CHECK (status IN ('running', 'paused', 'finished', 'cancelled')),
    wanted TEXT NOT NULL CHECK (wanted IN ('failed', 'any', 'missing')),
    since BIGINT NOT NULL,
    until BIGINT NOT NULL,
    rate_per_second BIGINT NOT NULL CHECK (rate_per_second > 0),
    total BIGINT NOT NULL,
    exact BOOLEAN NOT NULL,
    done BIGINT NOT NULL,
    position UUID NOT NULL,
    paced_at BIGINT NOT NULL,
    note TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX replays_open ON replays (webhook_id) WHERE status IN ('running', 'paused');
CREATE INDEX replays_workspace ON replays (workspace_id, id);

-- Counts of each five minutes and each hour (`span`, milliseconds), written with what they count. `webhook_id` is zero for
-- what belongs to none. `shard`: nodes that write at once have rows of their own.
CREATE TABLE rollups (
    workspace_id UUID NOT NULL,
    span BIGINT NOT NULL CHECK (span IN (300000, 3600000)),
    bucket BIGINT NOT NULL,
    webhook_id UUID NOT NULL,
    measure BIGINT NOT NULL,
    shard BIGINT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (workspace_id, span, bucket, webhook_id, measure, shard)
) WITH (fillfactor = 70);
CREATE INDEX rollups_age ON rollups (span, bucket);

-- Where a clock was set back: rows of the time from `since` to `until` may have ids that are ahead of it, below `below`.
CREATE TABLE clock_steps (
    since BIGINT NOT NULL,
    until BIGINT NOT NULL,
    below UUID NOT NULL,
    PRIMARY KEY (below, since)
);

-- Nodes that live, for the release of a dead one's leases.
CREATE TABLE nodes (
    id UUID NOT NULL PRIMARY KEY,
    seen_at BIGINT NOT NULL
);
