CREATE TABLE backup_run (
  id         uuid PRIMARY KEY,
  began_at   timestamptz NOT NULL,
  scheduled  boolean NOT NULL,
  outcome    text NOT NULL CONSTRAINT backup_run_outcome_known CHECK (outcome IN ('running', 'made', 'failed')),
  ended_at   timestamptz,
  bytes      bigint,
  CONSTRAINT backup_run_ends CHECK ((outcome = 'running') = (ended_at IS NULL)),
  CONSTRAINT backup_run_has_size CHECK ((outcome = 'made') = (bytes IS NOT NULL))
);
CREATE INDEX backup_run_newest ON backup_run (began_at DESC);
COMMENT ON TABLE backup_run IS 'Backups that were begun, so that an administrator sees when none is made. Neither where they lie nor what is in them.';
COMMENT ON COLUMN backup_run.id IS 'Id of the attempt.';
COMMENT ON COLUMN backup_run.began_at IS 'When it began; what the backup holds is as of then.';
COMMENT ON COLUMN backup_run.scheduled IS 'Made by the program at night, not by a command.';
COMMENT ON COLUMN backup_run.outcome IS 'running, made once the file was read back whole, or failed.';
COMMENT ON COLUMN backup_run.ended_at IS 'When it ended; null while it runs, and for ever when the program was killed.';
COMMENT ON COLUMN backup_run.bytes IS 'Size of the file that was made.';

ALTER TABLE backup_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE backup_run FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_run_of_worker ON backup_run USING (pana_task() IN ('worker', 'operator')) WITH CHECK (pana_task() IN ('worker', 'operator'));
CREATE POLICY backup_run_seen_by_administrator ON backup_run FOR SELECT USING (pana_role() = 'administrator' AND pana_within('/kz/'));
GRANT SELECT, INSERT, UPDATE, DELETE ON backup_run TO pana_app;
