-- Why the system paused a webhook; none when a person did.
ALTER TABLE webhooks ADD COLUMN paused_reason TEXT CHECK (paused_reason IS NULL OR status = 'paused');
