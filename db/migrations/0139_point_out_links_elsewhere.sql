-- One publication may stand in returns of two regions. Whoever checks one of them hears that, and nothing of whose the other is.
CREATE FUNCTION pana_campaign_links_elsewhere(campaign uuid, place uuid) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE before text := current_setting('pana.reach', true);
        own text[];
        abroad text[];
BEGIN
  own := ARRAY(SELECT l.key FROM campaign_link l WHERE l.campaign_id = campaign AND l.place_id = place AND pana_within(l.place_path));
  PERFORM set_config('pana.reach', '/kz/', true);
  abroad := ARRAY(
    SELECT DISTINCT l.key FROM campaign_link l
     WHERE l.campaign_id = campaign AND l.key = ANY (own) AND l.place_id <> place
       AND NOT EXISTS (SELECT FROM unnest(string_to_array(before, ',')) AS reach WHERE l.place_path ^@ reach));
  PERFORM set_config('pana.reach', coalesce(before, ''), true);
  RETURN QUERY SELECT unnest(abroad);
END $$;
COMMENT ON FUNCTION pana_campaign_links_elsewhere(uuid, uuid) IS 'Which publications in the return of a place within reach stand also in a return beyond it; not in whose.';
REVOKE EXECUTE ON FUNCTION pana_campaign_links_elsewhere(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pana_campaign_links_elsewhere(uuid, uuid) TO pana_app;
