-- How often somebody guessed wrong, for every node. `key_hash`: the first 16 bytes of SHA-256 of whom it is counted for: an
-- address, an account, a browser. `since`: when the minute began in which `used` tries failed or are under way.
CREATE TABLE guesses (
    key_hash BLOB NOT NULL PRIMARY KEY CHECK (length(key_hash) = 16),
    since INTEGER NOT NULL,
    used INTEGER NOT NULL CHECK (used >= 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX guesses_by_age ON guesses (since);
