CREATE TABLE notification_setting (
  account_id  uuid PRIMARY KEY REFERENCES account (id),
  mail        jsonb NOT NULL CONSTRAINT notification_setting_mail_is_object CHECK (jsonb_typeof(mail) = 'object'),
  quiet_from  smallint CONSTRAINT notification_setting_quiet_from_hour CHECK (quiet_from BETWEEN 0 AND 23),
  quiet_to    smallint CONSTRAINT notification_setting_quiet_to_hour CHECK (quiet_to BETWEEN 0 AND 23),
  digest_hour smallint NOT NULL CONSTRAINT notification_setting_digest_hour CHECK (digest_hour BETWEEN 0 AND 23),
  changed_at  timestamptz NOT NULL,
  CONSTRAINT notification_setting_quiet_has_both_ends CHECK ((quiet_from IS NULL) = (quiet_to IS NULL)),
  CONSTRAINT notification_setting_quiet_ends CHECK (quiet_from <> quiet_to)
);
COMMENT ON TABLE notification_setting IS 'How a person wants to hear of things besides the bell; no row means the usual way.';
COMMENT ON COLUMN notification_setting.account_id IS 'Whose choice it is.';
COMMENT ON COLUMN notification_setting.mail IS 'For each group of kinds: bell, atOnce or digest; a group left out goes the usual way.';
COMMENT ON COLUMN notification_setting.quiet_from IS 'Hour in Kazakhstan from which no letter goes but urgent ones; null for no quiet hours.';
COMMENT ON COLUMN notification_setting.quiet_to IS 'Hour at which letters go again.';
COMMENT ON COLUMN notification_setting.digest_hour IS 'Hour in Kazakhstan of the daily letter.';
COMMENT ON COLUMN notification_setting.changed_at IS 'When it was last chosen.';

ALTER TABLE notification_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification_setting FORCE ROW LEVEL SECURITY;
CREATE POLICY notification_setting_own ON notification_setting USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor());
CREATE POLICY notification_setting_for_worker ON notification_setting FOR SELECT USING (pana_task() = 'worker');
GRANT SELECT, INSERT, UPDATE ON notification_setting TO pana_app;
