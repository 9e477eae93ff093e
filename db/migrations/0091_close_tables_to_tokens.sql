-- A token opens what is listed here and nothing else, whatever a query asks for: not the vault, not notes,
-- not what opens accounts, not other tokens. A table that comes later is closed by a line of its own migration:
--   CREATE POLICY x_not_by_token ON x AS RESTRICTIVE USING (pana_token() IS NULL);
DO $$
DECLARE t text;
BEGIN
  FOR t IN
    SELECT c.relname FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity
       AND c.relname NOT IN ('place', 'place_word', 'region', 'school', 'school_size', 'place_contact', 'place_event', 'calendar',
         'account', 'role_grant', 'audit_event', 'audit_head', 'form_receipt', 'installation')
  LOOP
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE USING (pana_token() IS NULL)', t || '_not_by_token', t);
  END LOOP;
  -- Who holds which role may be read and never changed: a role given or ended moves keys of the vault.
  FOREACH t IN ARRAY ARRAY['account', 'role_grant'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR INSERT WITH CHECK (pana_token() IS NULL)', t || '_not_made_by_token', t);
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR UPDATE USING (pana_token() IS NULL)', t || '_not_changed_by_token', t);
  END LOOP;
END $$;
CREATE POLICY audit_event_not_read_by_token ON audit_event AS RESTRICTIVE FOR SELECT USING (pana_token() IS NULL);
