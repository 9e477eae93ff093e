-- A colleague who is kept out of some items sees nothing of them waiting; the request must stay open for them all the same.
CREATE FUNCTION vault_anything_waits(who uuid, at_place uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor_before text := current_setting('pana.actor', true);
  waits boolean;
BEGIN
  -- Without an actor nothing within the reach of the caller is hidden.
  PERFORM set_config('pana.actor', '', true);
  SELECT EXISTS (
    SELECT 1 FROM vault_grant g
      JOIN vault_public_key p ON p.account_id = g.holder_id AND p.id = g.key_id
      JOIN vault_item i ON i.place_id = g.place_id AND i.id = g.item_id
     WHERE g.place_id = at_place AND g.holder_kind = 'account' AND g.holder_id = who AND pana_within(g.place_path)
       AND g.suspended_at IS NULL AND p.retired_at IS NOT NULL AND i.erased_at IS NULL AND NOT who = ANY (g.hidden_from)
       AND NOT EXISTS (
         SELECT 1 FROM vault_grant o JOIN vault_public_key q ON q.account_id = o.holder_id AND q.id = o.key_id
          WHERE o.place_id = g.place_id AND o.item_id = g.item_id AND o.holder_kind = 'account' AND o.holder_id = who
            AND o.suspended_at IS NULL AND q.retired_at IS NULL)) INTO waits;
  PERFORM set_config('pana.actor', coalesce(actor_before, ''), true);
  RETURN waits;
END $$;
COMMENT ON FUNCTION vault_anything_waits(uuid, uuid) IS
  'Whether anything of a place still waits for a person''s new key, also what is hidden from the caller; never how much.';
REVOKE EXECUTE ON FUNCTION vault_anything_waits(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault_anything_waits(uuid, uuid) TO pana_app;

-- Whoever ends a session from outside goes through vault_shut; nobody deletes the key of another person by hand.
DROP POLICY vault_session_key_shut ON vault_session_key;
CREATE POLICY vault_session_key_shut ON vault_session_key FOR DELETE USING (pana_task() IN ('sign-in', 'worker'));
