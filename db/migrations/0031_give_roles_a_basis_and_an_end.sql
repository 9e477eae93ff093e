ALTER TABLE role_grant
  ADD COLUMN basis text NOT NULL DEFAULT '',
  ADD COLUMN end_reason text CONSTRAINT role_grant_end_reason_known CHECK (end_reason IN
    ('left', 'moved', 'changed', 'termOver', 'mistake', 'misuse', 'resigned', 'headless')),
  ADD CONSTRAINT role_grant_function_belongs_to_members
    CHECK ((role = 'safetyMember') = (safety_function IS NOT NULL)),
  ADD CONSTRAINT role_grant_ended_for_a_reason CHECK (ended_by IS NULL OR end_reason IS NOT NULL);
CREATE UNIQUE INDEX role_grant_held_once ON role_grant (place_id, account_id, role, (coalesce(safety_function, '')))
  WHERE ended_by IS NULL AND ends_at IS NULL;
COMMENT ON COLUMN role_grant.basis IS 'Number and date of the order the role stands on; empty where there is none.';
COMMENT ON COLUMN role_grant.end_reason IS 'Why it was ended.';

CREATE TABLE invitation (
  place_id        uuid NOT NULL REFERENCES place (id),
  id              uuid NOT NULL,
  place_path      text NOT NULL,
  email           text NOT NULL CONSTRAINT invitation_email_lower CHECK (email = lower(email)),
  family_name     text NOT NULL,
  given_name      text NOT NULL,
  patronymic      text NOT NULL,
  locale          text NOT NULL CONSTRAINT invitation_locale_known CHECK (locale IN ('kk', 'ru', 'en')),
  role            text NOT NULL,
  safety_function text,
  basis           text NOT NULL DEFAULT '',
  token_hash      bytea NOT NULL CONSTRAINT invitation_token_hash_length CHECK (length(token_hash) = 32),
  invited_by      uuid NOT NULL,
  invited_at      timestamptz NOT NULL,
  sent_at         timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  accepted_at     timestamptz,
  account_id      uuid,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  PRIMARY KEY (place_id, id),
  CONSTRAINT invitation_function_belongs_to_members CHECK ((role = 'safetyMember') = (safety_function IS NOT NULL)),
  CONSTRAINT invitation_settled_one_way CHECK (accepted_at IS NULL OR withdrawn_at IS NULL),
  CONSTRAINT invitation_accepted_by_an_account CHECK ((accepted_at IS NULL) = (account_id IS NULL))
);
CREATE INDEX invitation_token ON invitation (token_hash);
CREATE INDEX invitation_email ON invitation (email);
CREATE INDEX invitation_path ON invitation (place_path text_pattern_ops);
CREATE UNIQUE INDEX invitation_open_once ON invitation (place_id, email, role, (coalesce(safety_function, '')))
  WHERE accepted_at IS NULL AND withdrawn_at IS NULL;

COMMENT ON TABLE invitation IS 'An offer of a role at a place, sent by mail with a link that works once. Settled, never deleted.';
COMMENT ON COLUMN invitation.place_id IS 'The place where the role will be held.';
COMMENT ON COLUMN invitation.id IS 'Id of the invitation.';
COMMENT ON COLUMN invitation.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN invitation.email IS 'Address it goes to, in lower case.';
COMMENT ON COLUMN invitation.family_name IS 'Family name as the inviter wrote it; the person may correct it.';
COMMENT ON COLUMN invitation.given_name IS 'Given name as the inviter wrote it.';
COMMENT ON COLUMN invitation.patronymic IS 'Patronymic, empty when there is none.';
COMMENT ON COLUMN invitation.locale IS 'Language of the letter.';
COMMENT ON COLUMN invitation.role IS 'The role offered.';
COMMENT ON COLUMN invitation.safety_function IS 'Function in the School Safety Service, for its members.';
COMMENT ON COLUMN invitation.basis IS 'Number and date of the order; empty where there is none.';
COMMENT ON COLUMN invitation.token_hash IS 'SHA-256 of the random token in the link; sending it again makes a new one.';
COMMENT ON COLUMN invitation.invited_by IS 'Who invites.';
COMMENT ON COLUMN invitation.invited_at IS 'When it was first sent.';
COMMENT ON COLUMN invitation.sent_at IS 'When it was last sent.';
COMMENT ON COLUMN invitation.expires_at IS 'Until when the link works.';
COMMENT ON COLUMN invitation.accepted_at IS 'When it was accepted.';
COMMENT ON COLUMN invitation.account_id IS 'The account that accepted it.';
COMMENT ON COLUMN invitation.withdrawn_at IS 'When it was taken back.';
COMMENT ON COLUMN invitation.withdrawn_by IS 'Who took it back; null when the person declined.';

ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY invitation_within_reach ON invitation USING (pana_within(place_path)) WITH CHECK (pana_within(place_path));
CREATE POLICY invitation_found_by_its_link ON invitation FOR SELECT USING (pana_task() = 'sign-in');
CREATE POLICY invitation_settled_by_its_link ON invitation FOR UPDATE
  USING (pana_task() = 'sign-in') WITH CHECK (pana_task() = 'sign-in');
GRANT SELECT, INSERT, UPDATE ON invitation TO pana_app;
