CREATE TABLE long_work (
  place_id    uuid NOT NULL REFERENCES place (id),
  id          uuid NOT NULL,
  place_path  text NOT NULL,
  account_id  uuid NOT NULL REFERENCES account (id),
  role        text NOT NULL,
  kind        text NOT NULL,
  state       text NOT NULL DEFAULT 'waiting' CONSTRAINT long_work_state_known CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  done        integer NOT NULL DEFAULT 0 CONSTRAINT long_work_done_not_negative CHECK (done >= 0),
  total       integer CONSTRAINT long_work_total_not_negative CHECK (total >= 0),
  result      jsonb,
  problem     text CONSTRAINT long_work_problem_known CHECK (problem IN ('gone', 'notAllowed', 'broken')),
  created_at  timestamptz NOT NULL,
  started_at  timestamptz,
  finished_at timestamptz,
  PRIMARY KEY (place_id, id),
  CONSTRAINT long_work_finished_says_when CHECK ((state IN ('done', 'failed')) = (finished_at IS NOT NULL)),
  CONSTRAINT long_work_failed_says_why CHECK ((state = 'failed') = (problem IS NOT NULL))
);
CREATE INDEX long_work_id ON long_work (id);
CREATE INDEX long_work_owner ON long_work (account_id, created_at DESC);
CREATE INDEX long_work_open ON long_work (created_at) WHERE state IN ('waiting', 'running');
COMMENT ON TABLE long_work IS 'Work that somebody started and that goes on without them: an import, a report. Seen by its owner and by administrators.';
COMMENT ON COLUMN long_work.place_id IS 'The place in whose name it is done.';
COMMENT ON COLUMN long_work.id IS 'Id of the work and of its job.';
COMMENT ON COLUMN long_work.place_path IS 'Path of that place, kept by the move of places.';
COMMENT ON COLUMN long_work.account_id IS 'Who started it.';
COMMENT ON COLUMN long_work.role IS 'The role in which; the work stops when it is no longer held.';
COMMENT ON COLUMN long_work.kind IS 'Which work: the name of its job.';
COMMENT ON COLUMN long_work.state IS 'waiting, running, done or failed.';
COMMENT ON COLUMN long_work.done IS 'How much is done.';
COMMENT ON COLUMN long_work.total IS 'Of how much; null while not known.';
COMMENT ON COLUMN long_work.result IS 'What came of it: counts and what the owner must know, as the schema of its kind says. Nothing confidential.';
COMMENT ON COLUMN long_work.problem IS 'Why it failed: what it needs is gone, its owner may no longer do it, or the program broke.';
COMMENT ON COLUMN long_work.created_at IS 'When it was started by its owner.';
COMMENT ON COLUMN long_work.started_at IS 'When a worker took it up first.';
COMMENT ON COLUMN long_work.finished_at IS 'When it was done or failed.';

ALTER TABLE long_work ENABLE ROW LEVEL SECURITY;
ALTER TABLE long_work FORCE ROW LEVEL SECURITY;
CREATE POLICY long_work_own ON long_work FOR SELECT USING (account_id = pana_actor());
CREATE POLICY long_work_started ON long_work FOR INSERT WITH CHECK (account_id = pana_actor() AND pana_within(place_path) AND state = 'waiting');
-- The work runs in its owner's name and settles itself in its own transaction.
CREATE POLICY long_work_settled_by_own ON long_work FOR UPDATE USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor());
CREATE POLICY long_work_seen_by_administrator ON long_work FOR SELECT USING (pana_role() = 'administrator' AND pana_within(place_path));
CREATE POLICY long_work_tried_again_by_administrator ON long_work FOR UPDATE
  USING (state = 'failed' AND pana_role() = 'administrator' AND pana_within(place_path))
  WITH CHECK (state = 'waiting' AND pana_role() = 'administrator' AND pana_within(place_path));
CREATE POLICY long_work_for_worker ON long_work USING (pana_task() = 'worker') WITH CHECK (pana_task() = 'worker');
GRANT SELECT, INSERT, UPDATE, DELETE ON long_work TO pana_app;

CREATE FUNCTION pana_reach(of_place uuid) RETURNS text[] LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT array_prepend(p.path, ARRAY(SELECT s.place_path FROM school s WHERE p.kind = 'network' AND s.network_id = p.id ORDER BY 1))
    FROM place p WHERE p.id = of_place
$$;
COMMENT ON FUNCTION pana_reach(uuid) IS 'What a role held at this place reaches: what lies under it and, of a network, its branches.';
GRANT EXECUTE ON FUNCTION pana_reach(uuid) TO pana_app;
