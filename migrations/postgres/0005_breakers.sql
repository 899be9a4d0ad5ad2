-- Endpoints that look sick, so that every node knows, and a restart does not forget. `endpoint_hash`: the first 8 bytes of
-- SHA-256 of the endpoint, which may be too long for an index. `probes`: those that failed. `probing_until`: a node sends a
-- probe, and if it is never heard of again, another one may from then on.
CREATE TABLE breakers (
    webhook_id UUID NOT NULL,
    endpoint_hash BIGINT NOT NULL,
    workspace_id UUID NOT NULL,
    endpoint TEXT COLLATE "C" NOT NULL,
    opened_at BIGINT NOT NULL,
    next_probe_at BIGINT NOT NULL,
    probes BIGINT NOT NULL CHECK (probes >= 0),
    probing_until BIGINT,
    PRIMARY KEY (webhook_id, endpoint_hash)
);
