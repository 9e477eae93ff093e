-- Until now one query kept lines about a hidden item from the excluded. From here the database does so too,
-- whatever is asked. Like the path of the place, hidden_from is not part of the hash: it changes after the line was written.
ALTER TABLE audit_event ADD COLUMN hidden_from uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN audit_event.hidden_from IS 'Accounts for which this line does not exist: those excluded from its item. Not part of the hash.';

CREATE OR REPLACE FUNCTION audit_keep() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - '{place_path,hidden_from}'::text[] = to_jsonb(NEW) - '{place_path,hidden_from}'::text[]
     AND NEW.hidden_from @> OLD.hidden_from THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The audit is only ever added to.' USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION audit_keep() IS
  'Refuses to change or take away lines, whoever asks; only the path follows a place that moves, and a line can be hidden from more people.';

CREATE OR REPLACE FUNCTION audit_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO audit_head AS head (place_id, seq, hash) VALUES (NEW.place_id, 1, decode(repeat('00', 32), 'hex'))
    ON CONFLICT (place_id) DO UPDATE SET seq = head.seq + 1
    RETURNING head.seq, head.hash INTO NEW.seq, NEW.prev_hash;
  NEW.hash := audit_hash(NEW.prev_hash, NEW);
  UPDATE audit_head SET hash = NEW.hash WHERE place_id = NEW.place_id;
  IF NEW.item_id IS NOT NULL THEN
    NEW.hidden_from := coalesce((SELECT i.hidden_from FROM vault_item i WHERE i.place_id = NEW.place_id AND i.id = NEW.item_id), '{}');
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION audit_hide() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE audit_event SET hidden_from = NEW.hidden_from WHERE place_id = NEW.place_id AND item_id = NEW.id;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION audit_hide() IS 'Hides the lines about an item from whoever the item is hidden from.';
REVOKE EXECUTE ON FUNCTION audit_hide() FROM PUBLIC;
CREATE TRIGGER audit_hide AFTER UPDATE OF hidden_from ON vault_item
  FOR EACH ROW WHEN (OLD.hidden_from IS DISTINCT FROM NEW.hidden_from) EXECUTE FUNCTION audit_hide();

CREATE POLICY audit_event_unless_hidden ON audit_event AS RESTRICTIVE FOR SELECT TO pana_app
  USING ((pana_actor() = ANY (hidden_from)) IS NOT TRUE);
CREATE POLICY audit_event_hide ON audit_event FOR UPDATE TO CURRENT_USER USING (item_id IS NOT NULL) WITH CHECK (item_id IS NOT NULL);
CREATE POLICY audit_event_found_to_hide ON audit_event FOR SELECT TO CURRENT_USER USING (item_id IS NOT NULL);
