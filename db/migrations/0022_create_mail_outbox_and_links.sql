CREATE TABLE mail_outbox (
  id              uuid PRIMARY KEY,
  to_address      text NOT NULL,
  template        text NOT NULL,
  locale          text NOT NULL CONSTRAINT mail_outbox_locale_known CHECK (locale IN ('kk', 'ru', 'en')),
  letter_sealed   bytea,
  state           text NOT NULL CONSTRAINT mail_outbox_state_known CHECK (state IN ('waiting', 'sent', 'refused', 'expired', 'withheld')),
  tries           integer NOT NULL DEFAULT 0,
  next_try_at     timestamptz NOT NULL,
  last_problem    text,
  created_at      timestamptz NOT NULL,
  settled_at      timestamptz,
  expires_at      timestamptz NOT NULL,
  CONSTRAINT mail_outbox_settled_letter_is_gone CHECK (state = 'waiting' OR letter_sealed IS NULL)
);
CREATE INDEX mail_outbox_waiting ON mail_outbox (next_try_at) WHERE state = 'waiting';
CREATE INDEX mail_outbox_created ON mail_outbox (created_at DESC);
COMMENT ON TABLE mail_outbox IS 'Letters written in the transaction of what they tell about, sent after it.';
COMMENT ON COLUMN mail_outbox.id IS 'Id of the letter.';
COMMENT ON COLUMN mail_outbox.to_address IS 'To whom it goes.';
COMMENT ON COLUMN mail_outbox.template IS 'Which letter it is.';
COMMENT ON COLUMN mail_outbox.locale IS 'Language of the letter.';
COMMENT ON COLUMN mail_outbox.letter_sealed IS 'Subject and text, encrypted under the server''s own key, which is not in the database; gone as soon as the letter is sent, refused for good or out of date.';
COMMENT ON COLUMN mail_outbox.state IS 'waiting, sent, refused for good, expired unsent, or withheld: written to nobody, so that asking tells nothing.';
COMMENT ON COLUMN mail_outbox.tries IS 'How often sending was tried.';
COMMENT ON COLUMN mail_outbox.next_try_at IS 'When sending is tried next.';
COMMENT ON COLUMN mail_outbox.last_problem IS 'What the mail server said last, without addresses.';
COMMENT ON COLUMN mail_outbox.created_at IS 'When it was written.';
COMMENT ON COLUMN mail_outbox.settled_at IS 'When it was sent, refused, or expired.';
COMMENT ON COLUMN mail_outbox.expires_at IS 'When there is no more sense in sending it: its links no longer work.';

ALTER TABLE mail_outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY mail_outbox_write ON mail_outbox FOR INSERT WITH CHECK (true);
CREATE POLICY mail_outbox_for_worker ON mail_outbox USING (pana_task() = 'worker') WITH CHECK (pana_task() = 'worker');
CREATE POLICY mail_outbox_read_by_nation ON mail_outbox FOR SELECT USING (pana_within('/kz/'));
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_outbox TO pana_app;

CREATE TABLE one_time_link (
  token_hash bytea PRIMARY KEY CONSTRAINT one_time_link_hash_length CHECK (length(token_hash) = 32),
  purpose    text NOT NULL CONSTRAINT one_time_link_purpose_known CHECK (purpose IN ('reset-password', 'set-up')),
  account_id uuid REFERENCES account (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz,
  CONSTRAINT one_time_link_set_up_has_no_account CHECK (purpose <> 'set-up' OR account_id IS NULL)
);
CREATE INDEX one_time_link_account ON one_time_link (account_id);
COMMENT ON TABLE one_time_link IS 'Links that work once: to set a new password, to make the first administrator.';
COMMENT ON COLUMN one_time_link.token_hash IS 'SHA-256 of the random token in the link.';
COMMENT ON COLUMN one_time_link.purpose IS 'What the link is for.';
COMMENT ON COLUMN one_time_link.account_id IS 'For whom; null for set-up, and where no account has the address that asked.';
COMMENT ON COLUMN one_time_link.created_at IS 'When it was made.';
COMMENT ON COLUMN one_time_link.expires_at IS 'Until when it works.';
COMMENT ON COLUMN one_time_link.used_at IS 'When it was used or replaced by a newer one.';

ALTER TABLE one_time_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE one_time_link FORCE ROW LEVEL SECURITY;
CREATE POLICY one_time_link_for_tasks ON one_time_link
  USING (pana_task() IN ('sign-in', 'set-up', 'worker'))
  WITH CHECK (pana_task() IN ('sign-in', 'set-up'));
GRANT SELECT, INSERT, UPDATE, DELETE ON one_time_link TO pana_app;

CREATE TABLE email_change (
  account_id       uuid PRIMARY KEY REFERENCES account (id),
  new_email        text NOT NULL CONSTRAINT email_change_lower CHECK (new_email = lower(new_email)),
  old_token_hash   bytea NOT NULL UNIQUE,
  new_token_hash   bytea NOT NULL UNIQUE,
  old_confirmed_at timestamptz,
  new_confirmed_at timestamptz,
  created_at       timestamptz NOT NULL,
  expires_at       timestamptz NOT NULL
);
COMMENT ON TABLE email_change IS 'A change of address under way: it happens when both addresses have said yes.';
COMMENT ON COLUMN email_change.account_id IS 'Whose address changes.';
COMMENT ON COLUMN email_change.new_email IS 'The address it becomes.';
COMMENT ON COLUMN email_change.old_token_hash IS 'SHA-256 of the token sent to the old address.';
COMMENT ON COLUMN email_change.new_token_hash IS 'SHA-256 of the token sent to the new address.';
COMMENT ON COLUMN email_change.old_confirmed_at IS 'When the old address said yes.';
COMMENT ON COLUMN email_change.new_confirmed_at IS 'When the new address said yes.';
COMMENT ON COLUMN email_change.created_at IS 'When it was asked for.';
COMMENT ON COLUMN email_change.expires_at IS 'Until when both must have answered.';

ALTER TABLE email_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE email_change FORCE ROW LEVEL SECURITY;
CREATE POLICY email_change_own ON email_change USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor());
CREATE POLICY email_change_for_tasks ON email_change USING (pana_task() IN ('sign-in', 'worker')) WITH CHECK (pana_task() = 'sign-in');
GRANT SELECT, INSERT, UPDATE, DELETE ON email_change TO pana_app;
