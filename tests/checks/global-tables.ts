/** Tables whose rows belong to no place, and why. Every other table has its place first in the primary key. */
export const GLOBAL_TABLES: Readonly<Record<string, string>> = {
  place: "is the tree of places itself",
  account: "a person, who may work at several places",
  acceptance: "of an account",
  call_draft: "of a stranger, before anybody is asked; forgotten within hours",
  attempt: "of a stranger, before anybody is known",
  authenticator: "of an account",
  credential: "of an account",
  email_change: "of an account",
  mail_outbox: "of the program; letters carry no content and go within minutes",
  notification: "of an account",
  notification_setting: "of an account",
  one_time_link: "of a stranger, who shows it before anybody is known",
  passkey: "of an account",
  passkey_challenge: "of a stranger, before anybody is known",
  place_word: "of the public directory: the words that names of places are searched by",
  recovery_code: "of an account",
  session: "of an account",
  vault_private_key: "of an account",
  vault_public_key: "of an account",
  vault_session_key: "of an account",
  form_receipt: "of an account or a stranger; forgotten within days",
  installation: "one row about the program itself",
  limit_count: "of a stranger's hashed address; forgotten within an hour",
  server_secret: "one row about the program itself",
  campaign: "is known to every place that it is meant for; few rows, copied to every machine",
  campaign_version: "of a campaign",
  backup_run: "of the program; holds nothing about anybody",
  short_lived_key: "of the program; forgotten within a day",
};

/** Facts about the installation that the owner writes and anybody may know: no policies, and nothing but reading. */
export const PLAIN_FACTS: readonly string[] = ["migration"];

/** Written by a trigger only, whose chain is of a place but which nobody reads by reach. */
export const WITHOUT_PATH: readonly string[] = ["audit_head"];

/** What a token of the interface for programs may come near at all; every other table has a policy that shuts it out. */
export const OPEN_TO_TOKENS: readonly string[] = [
  "account", "audit_event", "audit_head", "calendar", "campaign", "campaign_consolidation", "campaign_link", "campaign_measure", "campaign_return",
  "campaign_return_revision", "campaign_step", "campaign_version", "contest_entry", "contest_placing", "contest_stage", "form_receipt", "installation", "notification",
  "place", "place_contact", "place_event", "place_word", "region", "role_grant", "school", "school_size",
];
