-- `name`: what people call the node. `keys`: which keys its key file holds, the one that seals first.
ALTER TABLE nodes ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE nodes ADD COLUMN keys TEXT NOT NULL DEFAULT '';

-- What time it was when retention last erased what was too old; when it stopped and asked, because that seems to be a
-- jump of the clock; and the time that somebody said is right.
ALTER TABLE instance ADD COLUMN retention_at BIGINT;
ALTER TABLE instance ADD COLUMN retention_asked BIGINT;
ALTER TABLE instance ADD COLUMN retention_allowed BIGINT;
