CREATE TABLE acceptance (
  account_id  uuid NOT NULL REFERENCES account (id),
  document    text NOT NULL CONSTRAINT acceptance_document_known CHECK (document IN ('terms', 'undertaking')),
  version     text NOT NULL,
  locale      text NOT NULL CONSTRAINT acceptance_locale_known CHECK (locale IN ('kk', 'ru', 'en')),
  accepted_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, document, version)
);
COMMENT ON TABLE acceptance IS 'Which version of the terms of use and of the confidentiality undertaking each person accepted.';
COMMENT ON COLUMN acceptance.account_id IS 'Who accepted.';
COMMENT ON COLUMN acceptance.document IS 'Terms of use or confidentiality undertaking.';
COMMENT ON COLUMN acceptance.version IS 'Version: the beginning of the SHA-256 of its text in the three languages.';
COMMENT ON COLUMN acceptance.locale IS 'Language in which it was read.';
COMMENT ON COLUMN acceptance.accepted_at IS 'When it was accepted.';

ALTER TABLE acceptance ENABLE ROW LEVEL SECURITY;
ALTER TABLE acceptance FORCE ROW LEVEL SECURITY;
CREATE POLICY acceptance_own ON acceptance USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor());
CREATE POLICY acceptance_for_worlds ON acceptance USING (pana_task() = 'world') WITH CHECK (pana_task() = 'world');
GRANT SELECT, INSERT ON acceptance TO pana_app;

-- The newest acceptance stands beside the account: it is asked for at every request, and the head may see it.
ALTER TABLE account
  ADD COLUMN terms_version text,
  ADD COLUMN terms_at timestamptz,
  ADD COLUMN undertaking_version text,
  ADD COLUMN undertaking_at timestamptz;
COMMENT ON COLUMN account.terms_version IS 'Version of the terms of use accepted last.';
COMMENT ON COLUMN account.terms_at IS 'When the terms were accepted last.';
COMMENT ON COLUMN account.undertaking_version IS 'Version of the confidentiality undertaking given last.';
COMMENT ON COLUMN account.undertaking_at IS 'When the undertaking was given last.';
