-- Attempts that the database refused to record for their own sake, as JSON: what was sent stays visible. `moved`: whether
-- the delivery has moved on as the attempt says; one that has not is not sent again.
CREATE TABLE refused_outcomes (
    workspace_id UUID NOT NULL,
    id UUID NOT NULL,
    delivery_id UUID NOT NULL,
    webhook_id UUID NOT NULL,
    attempt TEXT NOT NULL,
    refusal TEXT NOT NULL,
    moved BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, id)
);
CREATE INDEX refused_outcomes_delivery ON refused_outcomes (delivery_id);
CREATE INDEX refused_outcomes_age ON refused_outcomes (created_at);
