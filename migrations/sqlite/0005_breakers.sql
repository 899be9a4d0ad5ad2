-- Endpoints that look sick, so that every node knows, and a restart does not forget. `endpoint_hash`: the first 8 bytes of
-- SHA-256 of the endpoint, which may be too long for an index. `probes`: those that failed. `probing_until`: a node sends a
-- probe, and if it is never heard of again, another one may from then on.
CREATE TABLE breakers (
    webhook_id BLOB NOT NULL CHECK (length(webhook_id) = 16),
    endpoint_hash INTEGER NOT NULL,
    workspace_id BLOB NOT NULL,
    endpoint TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    next_probe_at INTEGER NOT NULL,
    probes INTEGER NOT NULL CHECK (probes >= 0),
    probing_until INTEGER,
    PRIMARY KEY (webhook_id, endpoint_hash)
) STRICT, WITHOUT ROWID;
