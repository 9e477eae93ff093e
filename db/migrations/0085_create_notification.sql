CREATE TABLE notification (
  account_id uuid NOT NULL REFERENCES account (id),
  id         uuid NOT NULL,
  kind       text NOT NULL,
  href       text NOT NULL CONSTRAINT notification_href_is_own_path CHECK (href ~ '^/[^/\\]' AND length(href) <= 300),
  values     jsonb NOT NULL CONSTRAINT notification_values_are_few CHECK (jsonb_typeof(values) = 'object' AND length(values::text) <= 500),
  created_at timestamptz NOT NULL,
  read_at    timestamptz,
  mail_state text NOT NULL DEFAULT 'open' CONSTRAINT notification_mail_state_known CHECK (mail_state IN ('open', 'waiting', 'written', 'none')),
  mail_at    timestamptz NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX notification_unread ON notification (account_id) WHERE read_at IS NULL;
CREATE INDEX notification_mail ON notification (mail_at) WHERE mail_state IN ('open', 'waiting');
CREATE INDEX notification_created ON notification (created_at);
COMMENT ON TABLE notification IS 'What a person is told, written in the transaction of what happened. Its words are made when it is read.';
COMMENT ON COLUMN notification.account_id IS 'Who is told.';
COMMENT ON COLUMN notification.id IS 'Id of the notification.';
COMMENT ON COLUMN notification.kind IS 'Which kind, from src/platform/notifications/kinds.ts.';
COMMENT ON COLUMN notification.href IS 'Where it leads, below the language.';
COMMENT ON COLUMN notification.values IS 'Codes and counts that its words need; never a name, never anything confided.';
COMMENT ON COLUMN notification.created_at IS 'When it happened.';
COMMENT ON COLUMN notification.read_at IS 'When the person opened it or marked it as read; null until then.';
COMMENT ON COLUMN notification.mail_state IS 'open until it is settled whether a letter goes, waiting for the hour of the letter, written to the outbox, or none.';
COMMENT ON COLUMN notification.mail_at IS 'When the letter is to go, or when that is to be settled.';

ALTER TABLE notification ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification FORCE ROW LEVEL SECURITY;
CREATE POLICY notification_written_by_anybody ON notification FOR INSERT WITH CHECK (read_at IS NULL AND mail_state = 'open');
CREATE POLICY notification_read_by_own ON notification FOR SELECT USING (account_id = pana_actor());
CREATE POLICY notification_changed_by_own ON notification FOR UPDATE USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor());
CREATE POLICY notification_for_tasks ON notification USING (pana_task() IN ('worker', 'world')) WITH CHECK (pana_task() IN ('worker', 'world'));
GRANT SELECT, INSERT, DELETE ON notification TO pana_app;
GRANT UPDATE (read_at, mail_state, mail_at) ON notification TO pana_app;
