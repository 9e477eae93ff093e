CREATE TABLE short_lived_key (
  purpose   text NOT NULL CONSTRAINT short_lived_key_purpose_known CHECK (purpose IN ('limits', 'flash')),
  starts_at timestamptz NOT NULL,
  key       bytea NOT NULL CONSTRAINT short_lived_key_length CHECK (octet_length(key) = 32),
  PRIMARY KEY (purpose, starts_at)
);
COMMENT ON TABLE short_lived_key IS 'Random keys that all copies of the program share for an hour or a day and that are then deleted: what was hashed under them can no longer be joined to anything.';
COMMENT ON COLUMN short_lived_key.purpose IS 'What is hashed or sealed under it: addresses in limits, or messages shown once.';
COMMENT ON COLUMN short_lived_key.starts_at IS 'Start of the period it serves.';
COMMENT ON COLUMN short_lived_key.key IS '32 random bytes.';

ALTER TABLE short_lived_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE short_lived_key FORCE ROW LEVEL SECURITY;
CREATE POLICY short_lived_key_for_the_gate ON short_lived_key USING (pana_task() = 'gate') WITH CHECK (pana_task() = 'gate');
GRANT SELECT, INSERT, DELETE ON short_lived_key TO pana_app;

-- Counts are cheap to lose and need no log: after a crash everybody simply starts from zero.
CREATE UNLOGGED TABLE limit_count (
  name         text NOT NULL,
  subject_hash bytea NOT NULL,
  window_start timestamptz NOT NULL,
  hits         integer NOT NULL,
  expires_at   timestamptz NOT NULL,
  PRIMARY KEY (name, subject_hash, window_start)
);
CREATE INDEX limit_count_expiry ON limit_count (expires_at);
COMMENT ON TABLE limit_count IS 'How often somebody did something lately, for limits on floods. Holds no address, only a keyed hash that nobody can undo once its key is deleted.';
COMMENT ON COLUMN limit_count.name IS 'Which limit, such as anonymous-post.';
COMMENT ON COLUMN limit_count.subject_hash IS 'Hash of the address or account under a short-lived key.';
COMMENT ON COLUMN limit_count.window_start IS 'Start of the window that is counted.';
COMMENT ON COLUMN limit_count.hits IS 'How many times in this window.';
COMMENT ON COLUMN limit_count.expires_at IS 'When the count may be deleted.';

ALTER TABLE limit_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE limit_count FORCE ROW LEVEL SECURITY;
CREATE POLICY limit_count_for_the_gate ON limit_count USING (pana_task() = 'gate') WITH CHECK (pana_task() = 'gate');
GRANT SELECT, INSERT, UPDATE, DELETE ON limit_count TO pana_app;
