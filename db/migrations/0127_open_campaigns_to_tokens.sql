-- A program of a region sends, accepts and gives back returns and reads what came of them, so it comes near these tables.
-- What is announced, what a regulation says and whether a table is approved stays with people; files, the plan, certificates
-- and public counts stay shut. The table of a level must be seen even by a school's program: whether it binds a return below
-- is asked by pana_campaign_locked(), for which the same policies hold.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['campaign', 'campaign_version', 'campaign_return', 'campaign_return_revision', 'campaign_link', 'campaign_consolidation', 'campaign_step',
                           'notification'] LOOP
    EXECUTE format('DROP POLICY %I ON %I', t || '_not_by_token', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['campaign', 'campaign_version', 'campaign_consolidation'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR INSERT WITH CHECK (pana_token() IS NULL)', t || '_not_made_by_token', t);
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR UPDATE USING (pana_token() IS NULL)', t || '_not_changed_by_token', t);
  END LOOP;
END $$;
CREATE POLICY campaign_version_not_deleted_by_token ON campaign_version AS RESTRICTIVE FOR DELETE USING (pana_token() IS NULL);

-- Whoever is concerned is told of what a program did; what people are told is read by nobody but them.
CREATE POLICY notification_not_read_by_token ON notification AS RESTRICTIVE FOR SELECT USING (pana_token() IS NULL);
CREATE POLICY notification_not_changed_by_token ON notification AS RESTRICTIVE FOR UPDATE USING (pana_token() IS NULL);
CREATE POLICY notification_not_deleted_by_token ON notification AS RESTRICTIVE FOR DELETE USING (pana_token() IS NULL);
