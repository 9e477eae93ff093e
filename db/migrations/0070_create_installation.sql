-- What this database holds, so that a demo world can never be taken for a real system nor the other way round.
CREATE TABLE installation (
  only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT installation_only_one CHECK (only_one),
  world    text NOT NULL CONSTRAINT installation_world_known CHECK (world IN ('demo', 'real')),
  begun_at timestamptz NOT NULL DEFAULT now(),
  ready_at timestamptz
);
COMMENT ON TABLE installation IS 'Whether this database holds a demo world or a real system; one row, written by the owner.';
COMMENT ON COLUMN installation.only_one IS 'Always true: there is one row.';
COMMENT ON COLUMN installation.world IS 'demo or real.';
COMMENT ON COLUMN installation.begun_at IS 'When the database was first used.';
COMMENT ON COLUMN installation.ready_at IS 'When the demo world was complete; null while it is being made.';

GRANT SELECT ON installation TO pana_app;
