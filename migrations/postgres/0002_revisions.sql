-- `updated_at` is the revision of a webhook and of a draft: a change says which one it was made from and is not written
-- when there is a later one. So it must move on with every change, also within a millisecond and when a clock was set
-- back. The database sees to it, whatever a statement says.
--
-- A new column would not do: the program of the release before runs beside this one during an upgrade. It would not move
-- a new column on, and its prepared `SELECT *` fail once a table has another column. Each of its statements that change
-- configuration, status or a secret sets `updated_at`, also to the same value. What only the system changes (the result
-- of a test, a secret sealed with another key, the version of a renamed workspace, what was missed while it was off)
-- leaves it alone.
CREATE FUNCTION move_updated_at_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := OLD.updated_at + 1;
    RETURN NEW;
END
$$;

CREATE TRIGGER webhooks_updated BEFORE UPDATE OF updated_at ON webhooks
    FOR EACH ROW WHEN (NEW.updated_at <= OLD.updated_at) EXECUTE FUNCTION move_updated_at_on();

CREATE TRIGGER drafts_updated BEFORE UPDATE OF updated_at ON drafts
    FOR EACH ROW WHEN (NEW.updated_at <= OLD.updated_at) EXECUTE FUNCTION move_updated_at_on();

-- Drafts are deleted some time after they were last saved.
CREATE INDEX drafts_age ON drafts (updated_at);
