-- A call that becomes no case is closed by two people: one proposes, another who reads it confirms or refuses. The reason
-- is sealed among the notes of the call.
ALTER TABLE call
  ADD COLUMN proposed    text CONSTRAINT call_proposed_known CHECK (proposed IN ('advised', 'notProtection', 'repeated')),
  ADD COLUMN proposed_by uuid REFERENCES account (id),
  ADD COLUMN decided_by  uuid REFERENCES account (id),
  ADD CONSTRAINT call_proposed_by_somebody CHECK ((proposed IS NULL) = (proposed_by IS NULL)),
  ADD CONSTRAINT call_proposed_while_open CHECK (proposed IS NULL OR state IN ('open', 'decided')),
  ADD CONSTRAINT call_closed_by_two CHECK (
    decision IS NULL OR decision IN ('newCase', 'knownCase') OR (proposed IS NOT NULL AND proposed = decision AND decided_by IS NOT NULL AND decided_by <> proposed_by)
  );
COMMENT ON COLUMN call.proposed IS 'How somebody proposes to close it without a case; null while nobody does.';
COMMENT ON COLUMN call.proposed_by IS 'Who proposes that.';
COMMENT ON COLUMN call.decided_by IS 'Who decided; for a call closed without a case, the second person.';
