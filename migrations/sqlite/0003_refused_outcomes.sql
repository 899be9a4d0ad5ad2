-- Attempts that the database refused to record for their own sake, as JSON: what was sent stays visible. `moved`: whether
-- the delivery has moved on as the attempt says; one that has not is not sent again.
CREATE TABLE refused_outcomes (
    workspace_id BLOB NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    delivery_id BLOB NOT NULL CHECK (length(delivery_id) = 16),
    webhook_id BLOB NOT NULL CHECK (length(webhook_id) = 16),
    attempt TEXT NOT NULL,
    refusal TEXT NOT NULL,
    moved INTEGER NOT NULL CHECK (moved IN (0, 1)),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX refused_outcomes_delivery ON refused_outcomes (delivery_id);
CREATE INDEX refused_outcomes_age ON refused_outcomes (created_at);
