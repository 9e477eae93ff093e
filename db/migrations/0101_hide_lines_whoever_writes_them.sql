-- Whoever writes a line about an item may not see the item: a machine task, or somebody out of its reach. The line is
-- hidden from the same people all the same. A line about no item is hidden from nobody, whatever its writer asks for.
CREATE FUNCTION audit_hidden_from(of_place uuid, of_item uuid) RETURNS uuid[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor_before text := current_setting('pana.actor', true);
  reach_before text := current_setting('pana.reach', true);
  hidden uuid[];
BEGIN
  -- Without an actor nothing within reach is hidden, and this reach holds every place.
  PERFORM set_config('pana.actor', '', true), set_config('pana.reach', '/', true);
  SELECT i.hidden_from INTO hidden FROM vault_item i WHERE i.place_id = of_place AND i.id = of_item;
  PERFORM set_config('pana.actor', coalesce(actor_before, ''), true), set_config('pana.reach', coalesce(reach_before, ''), true);
  RETURN coalesce(hidden, '{}');
END $$;
COMMENT ON FUNCTION audit_hidden_from(uuid, uuid) IS 'For whom an item, and so every line about it, does not exist. Called by the trigger alone.';
REVOKE EXECUTE ON FUNCTION audit_hidden_from(uuid, uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION audit_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO audit_head AS head (place_id, seq, hash) VALUES (NEW.place_id, 1, decode(repeat('00', 32), 'hex'))
    ON CONFLICT (place_id) DO UPDATE SET seq = head.seq + 1
    RETURNING head.seq, head.hash INTO NEW.seq, NEW.prev_hash;
  NEW.hash := audit_hash(NEW.prev_hash, NEW);
  UPDATE audit_head SET hash = NEW.hash WHERE place_id = NEW.place_id;
  NEW.hidden_from := CASE WHEN NEW.item_id IS NULL THEN '{}' ELSE audit_hidden_from(NEW.place_id, NEW.item_id) END;
  RETURN NEW;
END $$;

-- Lines written before lines could be hidden.
SELECT set_config('pana.reach', '/', true);
UPDATE audit_event e SET hidden_from = i.hidden_from FROM vault_item i
 WHERE i.place_id = e.place_id AND i.id = e.item_id AND NOT e.hidden_from @> i.hidden_from;
SELECT set_config('pana.reach', '', true);
