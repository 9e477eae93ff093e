-- Whoever sets a new password, because the old one was lost or found out, also ends the tokens made in its power.
-- What a system uses goes on: its administrators see it and revoke it by itself.
CREATE FUNCTION api_token_end_with_password() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE api_token SET revoked_at = NEW.changed_at WHERE account_id = NEW.account_id AND kind = 'person' AND revoked_at IS NULL;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION api_token_end_with_password() IS 'Revokes the own tokens of whoever sets a new password.';
REVOKE EXECUTE ON FUNCTION api_token_end_with_password() FROM PUBLIC;
CREATE TRIGGER api_token_end_with_password AFTER UPDATE ON credential
  FOR EACH ROW WHEN (OLD.changed_at IS DISTINCT FROM NEW.changed_at) EXECUTE FUNCTION api_token_end_with_password();

CREATE POLICY api_token_found_to_end ON api_token FOR SELECT TO CURRENT_USER USING (kind = 'person');
CREATE POLICY api_token_ended ON api_token FOR UPDATE TO CURRENT_USER USING (kind = 'person') WITH CHECK (kind = 'person');
