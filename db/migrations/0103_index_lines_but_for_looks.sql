-- Every home page adds a line that somebody looked through a list, and shows the newest lines of other kinds: without this
-- it reads past all the looks since the last change, and they become more with every working day.
CREATE INDEX audit_event_but_for_looks ON audit_event (place_id, at DESC) WHERE action <> 'note.listed';
