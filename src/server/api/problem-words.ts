import { m } from "#paraglide/messages.js";
import type { ProblemKind } from "../../platform/api/problem.ts";

type Words = { title: () => string; detail: () => string };

/** What happened, and what to do. */
export const PROBLEM_WORDS: Readonly<Record<ProblemKind, Words>> = {
  "not-readable": { title: m.api_problem_not_readable, detail: m.api_problem_not_readable_do },
  "key-missing": { title: m.api_problem_key_missing, detail: m.api_problem_key_missing_do },
  "token-missing": { title: m.api_problem_token_missing, detail: m.api_problem_token_missing_do },
  "token-unknown": { title: m.api_problem_token_unknown, detail: m.api_problem_token_unknown_do },
  "token-expired": { title: m.api_problem_token_expired, detail: m.api_problem_token_expired_do },
  "token-revoked": { title: m.api_problem_token_revoked, detail: m.api_problem_token_revoked_do },
  "token-ended": { title: m.api_problem_token_ended, detail: m.api_problem_token_ended_do },
  "owner-must-act": { title: m.api_problem_owner_must_act, detail: m.api_problem_owner_must_act_do },
  "scope-missing": { title: m.api_problem_scope_missing, detail: m.api_problem_scope_missing_do },
  "role-may-not": { title: m.api_problem_role_may_not, detail: m.api_problem_role_may_not_do },
  "not-found": { title: m.api_problem_not_found, detail: m.api_problem_not_found_do },
  "method": { title: m.api_problem_method, detail: m.api_problem_method_do },
  "taken": { title: m.api_problem_taken, detail: m.api_problem_taken_do },
  "changed-meanwhile": { title: m.api_problem_changed, detail: m.api_problem_changed_do },
  "too-large": { title: m.api_problem_too_large, detail: m.api_problem_too_large_do },
  "not-json": { title: m.api_problem_not_json, detail: m.api_problem_not_json_do },
  "wrong-host": { title: m.api_problem_wrong_host, detail: m.api_problem_wrong_host_do },
  "invalid": { title: m.api_problem_invalid, detail: m.api_problem_invalid_do },
  "key-reused": { title: m.api_problem_key_reused, detail: m.api_problem_key_reused_do },
  "match-missing": { title: m.api_problem_match_missing, detail: m.api_problem_match_missing_do },
  "too-many": { title: m.api_problem_too_many, detail: m.api_problem_too_many_do },
  "failed": { title: m.api_problem_failed, detail: m.api_problem_failed_do },
};
