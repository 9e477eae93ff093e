-- Two members who write the first note at the same moment must not make two search keys.
CREATE UNIQUE INDEX vault_item_one_search_key ON vault_item (place_id) WHERE kind = 'searchKey' AND erased_at IS NULL;
