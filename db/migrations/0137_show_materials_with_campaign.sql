-- A material marked public could be read while its campaign was still a draft, or was cancelled. A policy may look only at
-- columns of its own row, so the file keeps whether its campaign is out.
ALTER TABLE campaign_file ADD COLUMN announced boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN campaign_file.announced IS 'Its campaign is neither a draft nor cancelled; kept by triggers.';

CREATE POLICY campaign_file_follows_campaign ON campaign_file TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY campaign_known_to_triggers ON campaign FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION campaign_file_announce() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'campaign' THEN
    UPDATE campaign_file SET announced = NEW.state NOT IN ('draft', 'cancelled') WHERE campaign_id = NEW.id AND purpose = 'material';
    RETURN NULL;
  END IF;
  NEW.announced := coalesce((SELECT c.state NOT IN ('draft', 'cancelled') FROM campaign c WHERE c.id = NEW.campaign_id), false);
  RETURN NEW;
END $$;
COMMENT ON FUNCTION campaign_file_announce() IS 'Keeps in each file whether its campaign is out.';
REVOKE EXECUTE ON FUNCTION campaign_file_announce() FROM PUBLIC;
CREATE TRIGGER campaign_file_announce BEFORE INSERT ON campaign_file FOR EACH ROW EXECUTE FUNCTION campaign_file_announce();
CREATE TRIGGER campaign_announces_files AFTER UPDATE OF state ON campaign
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION campaign_file_announce();

UPDATE campaign_file f SET announced = c.state NOT IN ('draft', 'cancelled') FROM campaign c WHERE c.id = f.campaign_id AND f.purpose = 'material';

DROP POLICY campaign_file_is_public ON campaign_file;
CREATE POLICY campaign_file_is_public ON campaign_file FOR SELECT USING (public AND purpose = 'material' AND announced);
