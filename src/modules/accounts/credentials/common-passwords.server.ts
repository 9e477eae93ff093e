import { dictionary } from "@zxcvbn-ts/language-common";
import { m } from "#paraglide/messages.js";
import { LOCAL_PASSWORDS } from "./local-passwords.ts";
import { LONGEST, passwordProblem, SHORTEST } from "./password-rules.ts";

let common: ReadonlySet<string> | undefined;

function isCommon(word: string): boolean {
  common ??= new Set([...dictionary["passwords-common"], ...LOCAL_PASSWORDS]);
  return common.has(word);
}

/** Why a password cannot be taken, in the reader's language; null when it can. */
export function whyNotThisPassword(password: string, own: readonly string[] = []): string | null {
  switch (passwordProblem(password, isCommon, own)) {
    case "short": return m.accounts_password_short({ count: SHORTEST });
    case "long": return m.accounts_password_long({ count: LONGEST });
    case "common": return m.accounts_password_common();
    case "walk": return m.accounts_password_walk();
    case "own": return m.accounts_password_own();
    case null: return null;
  }
}
