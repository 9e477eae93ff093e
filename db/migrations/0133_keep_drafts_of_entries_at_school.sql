-- A work that its school has not sent is nobody else's, not even without its name.
ALTER POLICY contest_entry_within_reach ON contest_entry
  USING (pana_within(place_path) AND (pana_keeps_entries() OR (pana_holds_stages() AND state <> 'draft')));
