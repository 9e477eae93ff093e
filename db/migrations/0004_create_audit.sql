CREATE TABLE audit_event (
  place_id     uuid NOT NULL REFERENCES place (id),
  seq          bigint NOT NULL,
  place_path   text NOT NULL,
  at           timestamptz NOT NULL,
  actor_id     uuid,
  task         text,
  action       text NOT NULL,
  subject_kind text NOT NULL,
  subject_id   text NOT NULL,
  item_id      uuid,
  detail       jsonb NOT NULL DEFAULT '{}',
  prev_hash    bytea NOT NULL,
  hash         bytea NOT NULL,
  PRIMARY KEY (place_id, seq)
);
CREATE INDEX audit_event_subject ON audit_event (place_id, subject_kind, subject_id);
CREATE INDEX audit_event_at ON audit_event (place_id, at DESC);
CREATE INDEX audit_event_actor ON audit_event (actor_id, at DESC);

COMMENT ON TABLE audit_event IS 'What was done and which confidential things were opened; append-only, hash-chained per place.';
COMMENT ON COLUMN audit_event.place_id IS 'The place in whose chain the line stands.';
COMMENT ON COLUMN audit_event.seq IS 'Number in the chain of the place, from 1. Never shown: a gap would betray a hidden line.';
COMMENT ON COLUMN audit_event.place_path IS 'Path of the place today, for reach; kept by the move of places, so not part of the hash.';
COMMENT ON COLUMN audit_event.at IS 'When it happened.';
COMMENT ON COLUMN audit_event.actor_id IS 'Which account did it; null for machine jobs and anonymous people.';
COMMENT ON COLUMN audit_event.task IS 'Which machine job did it; null for a person.';
COMMENT ON COLUMN audit_event.action IS 'What was done, such as place.changed.';
COMMENT ON COLUMN audit_event.subject_kind IS 'Kind of the thing it was done to.';
COMMENT ON COLUMN audit_event.subject_id IS 'Id of the thing it was done to.';
COMMENT ON COLUMN audit_event.item_id IS 'Vault item concerned: who holds no key to it does not see the line.';
COMMENT ON COLUMN audit_event.detail IS 'Facts without personal data or confidential text.';
COMMENT ON COLUMN audit_event.prev_hash IS 'Hash of the line before; 32 zero bytes for the first.';
COMMENT ON COLUMN audit_event.hash IS 'SHA-256 over the previous hash and this line.';

CREATE TABLE audit_head (
  place_id uuid PRIMARY KEY REFERENCES place (id),
  seq      bigint NOT NULL,
  hash     bytea NOT NULL
);
COMMENT ON TABLE audit_head IS 'The newest line of each chain; written only by the trigger that links lines.';
COMMENT ON COLUMN audit_head.place_id IS 'The place of the chain.';
COMMENT ON COLUMN audit_head.seq IS 'Number of its newest line.';
COMMENT ON COLUMN audit_head.hash IS 'Hash of its newest line.';

-- Nothing here depends on the time zone, the language or the date style of a session.
CREATE FUNCTION audit_hash(prev bytea, e audit_event) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(prev || convert_to(jsonb_build_array(
    e.place_id, e.seq, extract(epoch FROM e.at), e.actor_id, e.task, e.action,
    e.subject_kind, e.subject_id, e.item_id, e.detail)::text, 'UTF8'))
$$;
COMMENT ON FUNCTION audit_hash(bytea, audit_event) IS 'The hash that links a line to the one before it.';

CREATE FUNCTION audit_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO audit_head AS head (place_id, seq, hash) VALUES (NEW.place_id, 1, decode(repeat('00', 32), 'hex'))
    ON CONFLICT (place_id) DO UPDATE SET seq = head.seq + 1
    RETURNING head.seq, head.hash INTO NEW.seq, NEW.prev_hash;
  NEW.hash := audit_hash(NEW.prev_hash, NEW);
  UPDATE audit_head SET hash = NEW.hash WHERE place_id = NEW.place_id;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION audit_link() IS 'Numbers a new line and links it to the chain of its place, one writer at a time.';
CREATE TRIGGER audit_link BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_link();

CREATE FUNCTION audit_keep() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'place_path' = to_jsonb(NEW) - 'place_path' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The audit is only ever added to.' USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION audit_keep() IS 'Refuses to change or take away lines, whoever asks; only the path follows a place that moves.';
CREATE TRIGGER audit_keep_lines BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_keep();
CREATE TRIGGER audit_keep_all BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION audit_keep();

ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_head FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_head_by_trigger ON audit_head TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY audit_head_for_operator ON audit_head FOR SELECT USING (pana_task() = 'operator');
GRANT SELECT ON audit_head TO pana_app;

ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_event_own ON audit_event FOR SELECT USING (actor_id = pana_actor());
CREATE POLICY audit_event_read_within_reach ON audit_event FOR SELECT USING (pana_within(place_path));
CREATE POLICY audit_event_append ON audit_event FOR INSERT
  WITH CHECK (actor_id IS NOT DISTINCT FROM pana_actor() AND task IS NOT DISTINCT FROM pana_task());
GRANT SELECT, INSERT ON audit_event TO pana_app;
GRANT EXECUTE ON FUNCTION audit_hash(bytea, audit_event) TO pana_app;
