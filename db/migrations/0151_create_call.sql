-- Calls for help. What was told lies sealed in call_message; what must be counted and timed stands plain in call, without a
-- name and without free text. A call belongs to the place that reads it: the school, or past the school its unit or region.

CREATE TABLE call (
  place_id        uuid NOT NULL,
  id              uuid NOT NULL,
  place_path      text NOT NULL,
  about_place_id  uuid REFERENCES place (id),
  receipt_id      uuid NOT NULL,
  level           text NOT NULL CONSTRAINT call_level_known CHECK (level IN ('team', 'unit', 'region', 'nation')),
  past_school     text[] NOT NULL DEFAULT '{}' CONSTRAINT call_past_school_known
    CHECK (past_school <@ '{answer,ticked,function,surname,noTeam,noSchool}'::text[]),
  channel         text NOT NULL CONSTRAINT call_channel_known
    CHECK (channel IN ('site', 'hotline', 'inPerson', 'written', 'mail', 'messenger', 'socialNetwork', 'noticed')),
  teller          text CONSTRAINT call_teller_known CHECK (teller IN ('self', 'otherPupil', 'guardian', 'staff', 'other')),
  urgent          boolean NOT NULL,
  urgent_why      text[] NOT NULL DEFAULT '{}',
  doubtful        boolean NOT NULL DEFAULT false,
  state           text NOT NULL DEFAULT 'new' CONSTRAINT call_state_known CHECK (state IN ('new', 'open', 'decided')),
  decision        text CONSTRAINT call_decision_known
    CHECK (decision IN ('newCase', 'knownCase', 'advised', 'notProtection', 'repeated')),
  received_at     timestamptz NOT NULL,
  opened_at       timestamptz,
  escalated       text[] NOT NULL DEFAULT '{}' CONSTRAINT call_escalated_known CHECK (escalated <@ '{everybody,head,officer}'::text[]),
  claimed_by      uuid REFERENCES account (id),
  claimed_at      timestamptz,
  messages        integer NOT NULL DEFAULT 1,
  waits           boolean NOT NULL DEFAULT true,
  caller_wrote_at timestamptz NOT NULL,
  answered_at     timestamptz,
  decided_at      timestamptz,
  hidden_from     uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, id) REFERENCES vault_item (place_id, id),
  CONSTRAINT call_decided_with_decision CHECK ((state = 'decided') = (decision IS NOT NULL AND decided_at IS NOT NULL)),
  CONSTRAINT call_opened_once_open CHECK (state = 'new' OR opened_at IS NOT NULL)
);

COMMENT ON TABLE call IS 'Calls for help: what is counted and timed of them. What they say is in call_message, sealed.';
COMMENT ON COLUMN call.place_id IS 'The place whose people read it: the school, or past the school the network or the region.';
COMMENT ON COLUMN call.id IS 'Random id of the call and of its vault item: its order betrays nothing.';
COMMENT ON COLUMN call.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN call.about_place_id IS 'The school it is about; null when the caller did not want to say.';
COMMENT ON COLUMN call.receipt_id IS 'Which receipt leads here; made from its digits, which nobody keeps.';
COMMENT ON COLUMN call.level IS 'Which level of the chain of readers it was sealed to.';
COMMENT ON COLUMN call.past_school IS 'Why it went past the school; empty when it did not.';
COMMENT ON COLUMN call.channel IS 'How it came (policy of 2021, §§ 28 and 30.2).';
COMMENT ON COLUMN call.teller IS 'Who tells, when they said so.';
COMMENT ON COLUMN call.urgent IS 'Present danger: said by a rule or by a person, taken back only by a person.';
COMMENT ON COLUMN call.urgent_why IS 'Kinds of danger the rule found in the words, or answer, for what was ticked.';
COMMENT ON COLUMN call.doubtful IS 'Came in a flood from one address; read all the same.';
COMMENT ON COLUMN call.state IS 'New until somebody opened it, open until decided.';
COMMENT ON COLUMN call.decision IS 'What was decided.';
COMMENT ON COLUMN call.received_at IS 'When: to the minute while clocks run, then to the day.';
COMMENT ON COLUMN call.opened_at IS 'When it was first opened.';
COMMENT ON COLUMN call.escalated IS 'To whom else it went because nobody opened it in time.';
COMMENT ON COLUMN call.claimed_by IS 'Who leads it now.';
COMMENT ON COLUMN call.claimed_at IS 'Since when.';
COMMENT ON COLUMN call.messages IS 'How many messages and notes it has: the number of the last.';
COMMENT ON COLUMN call.waits IS 'The caller wrote since the last answer.';
COMMENT ON COLUMN call.caller_wrote_at IS 'When the caller wrote last, as coarse as received_at.';
COMMENT ON COLUMN call.answered_at IS 'When the caller was last answered.';
COMMENT ON COLUMN call.decided_at IS 'When it was decided.';
COMMENT ON COLUMN call.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE call ENABLE ROW LEVEL SECURITY;
ALTER TABLE call FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX call_id ON call (id);
CREATE UNIQUE INDEX call_receipt ON call (receipt_id);
CREATE INDEX call_inbox ON call (place_id, state, urgent, received_at DESC);
CREATE POLICY call_unless_hidden ON call USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
CREATE INDEX call_waiting ON call (received_at) WHERE state = 'new';
CREATE POLICY call_of_receipt ON call USING (pana_task() = 'caller' AND receipt_id = pana_secret()) WITH CHECK (pana_task() = 'caller' AND receipt_id = pana_secret());
CREATE POLICY call_not_by_token ON call AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT, UPDATE ON call TO pana_app;

CREATE TABLE call_message (
  place_id    uuid NOT NULL,
  call_id     uuid NOT NULL,
  id          uuid NOT NULL,
  place_path  text NOT NULL,
  seq         integer NOT NULL,
  side        text NOT NULL CONSTRAINT call_message_side_known CHECK (side IN ('caller', 'team', 'note')),
  receipt_id  uuid,
  body        bytea NOT NULL,
  written_by  uuid REFERENCES account (id),
  written_at  timestamptz NOT NULL,
  seen_at     timestamptz,
  hidden_from uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, call_id, id),
  UNIQUE (place_id, call_id, seq),
  FOREIGN KEY (place_id, call_id) REFERENCES call (place_id, id),
  CONSTRAINT call_note_stays_inside CHECK ((side = 'note') = (receipt_id IS NULL)),
  CONSTRAINT call_caller_is_unknown CHECK (side <> 'caller' OR written_by IS NULL)
);

COMMENT ON TABLE call_message IS 'The words of a call: the first telling, what the caller adds, the answers, and notes that stay inside.';
COMMENT ON COLUMN call_message.place_id IS 'The place that reads the call.';
COMMENT ON COLUMN call_message.call_id IS 'The call.';
COMMENT ON COLUMN call_message.id IS 'Random id of the message.';
COMMENT ON COLUMN call_message.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN call_message.seq IS 'Number from 1, notes included.';
COMMENT ON COLUMN call_message.side IS 'The caller, the team, or a note of the team.';
COMMENT ON COLUMN call_message.receipt_id IS 'The receipt that may read it; null for notes, which therefore never reach the caller.';
COMMENT ON COLUMN call_message.body IS 'What it says, sealed.';
COMMENT ON COLUMN call_message.written_by IS 'Who of the team wrote it.';
COMMENT ON COLUMN call_message.written_at IS 'When: to the minute while clocks run, for callers then to the day.';
COMMENT ON COLUMN call_message.seen_at IS 'When the other side first saw it.';
COMMENT ON COLUMN call_message.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE call_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_message FORCE ROW LEVEL SECURITY;
CREATE POLICY call_message_unless_hidden ON call_message USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
CREATE POLICY call_message_of_receipt ON call_message USING (pana_task() = 'caller' AND receipt_id = pana_secret()) WITH CHECK (pana_task() = 'caller' AND receipt_id = pana_secret());
CREATE POLICY call_message_not_by_token ON call_message AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT, UPDATE ON call_message TO pana_app;

CREATE TABLE call_draft (
  id         uuid PRIMARY KEY,
  sealed     bytea NOT NULL,
  expires_at timestamptz NOT NULL
);

COMMENT ON TABLE call_draft IS 'What somebody is writing and has not sent yet, under a key that only their browser holds.';
COMMENT ON COLUMN call_draft.id IS 'Made from the key of the draft, which is kept nowhere.';
COMMENT ON COLUMN call_draft.sealed IS 'The answers so far, encrypted.';
COMMENT ON COLUMN call_draft.expires_at IS 'When it is forgotten, to the hour.';

ALTER TABLE call_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY call_draft_of_secret ON call_draft USING (pana_task() = 'caller' AND id = pana_secret()) WITH CHECK (pana_task() = 'caller' AND id = pana_secret());
CREATE POLICY call_draft_forgotten ON call_draft FOR DELETE USING (pana_task() = 'worker' AND expires_at < now());
CREATE POLICY call_draft_found_to_forget ON call_draft FOR SELECT USING (pana_task() = 'worker' AND expires_at < now());
CREATE POLICY call_draft_not_by_token ON call_draft AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT, UPDATE, DELETE ON call_draft TO pana_app;
