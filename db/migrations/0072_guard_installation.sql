-- Anybody may learn which world this is; the application may note it once, only the owner may change it.
ALTER TABLE installation ENABLE ROW LEVEL SECURITY;
ALTER TABLE installation FORCE ROW LEVEL SECURITY;
CREATE POLICY installation_is_no_secret ON installation FOR SELECT USING (true);
CREATE POLICY installation_is_noted_once ON installation FOR INSERT WITH CHECK (only_one);
CREATE POLICY installation_is_completed ON installation FOR UPDATE USING (ready_at IS NULL) WITH CHECK (only_one);
