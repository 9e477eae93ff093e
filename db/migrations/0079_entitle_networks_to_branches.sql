-- A role at a network reaches its branches where they stand, so it entitles to keys there as well.
CREATE OR REPLACE FUNCTION vault_entitled(who uuid, at_path text, at_time timestamptz) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM role_grant r
     WHERE r.account_id = who
       AND (at_path ^@ r.place_path
         OR EXISTS (SELECT 1 FROM school s WHERE s.network_id = r.place_id AND at_path ^@ s.place_path))
       AND r.starts_at <= at_time AND (r.ends_at IS NULL OR r.ends_at > at_time)
       AND r.role IN ('networkCoordinator', 'regionOfficer', 'districtOfficer', 'schoolHead', 'safetyDeputy', 'safetyMember', 'hrOfficer'))
$$;
COMMENT ON FUNCTION vault_entitled(uuid, text, timestamptz) IS
  'Whether a role in force at a place, above it or at its network lets a person hold keys there; the roles are those of keepsConfidential.';
