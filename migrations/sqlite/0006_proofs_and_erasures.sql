-- When the person of a session last proved with the password who they are; without a row: not yet. A table of its own,
-- because programs before read `sessions` as it was.
CREATE TABLE session_proofs (
    token_hash BLOB NOT NULL PRIMARY KEY REFERENCES sessions (token_hash) ON DELETE CASCADE,
    proved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What a page shows once, such as a new API key: taken out when it is shown. It lives for minutes only, so a rotation of
-- the key of secrets leaves it alone.
CREATE TABLE shown_once (
    token_hash BLOB NOT NULL REFERENCES sessions (token_hash) ON DELETE CASCADE,
    page TEXT NOT NULL,
    sealed BLOB NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (token_hash, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX shown_once_end ON shown_once (expires_at);

-- Workspaces that are to be erased, and from when on. Whoever deletes the row has decided: the one who takes it back, or
-- the server that begins to erase.
CREATE TABLE workspace_erasures (
    workspace_id BLOB NOT NULL PRIMARY KEY REFERENCES workspaces (id),
    asked_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
