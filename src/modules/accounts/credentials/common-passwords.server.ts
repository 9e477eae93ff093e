import { dictionary } from "@zxcvbn-ts/language-common";
import { m } from "#paraglide/messages.js";
import { LONGEST, passwordProblem, SHORTEST, type Known } from "./password-rules.ts";
import { readPasswordContent } from "./passwords-content.server.ts";

let known: Known | undefined;

function knownPasswords(): Known {
  const { words, rows } = readPasswordContent();
  const common = new Set([...dictionary["passwords-common"], ...words]);
  return { isCommon: (word) => common.has(word), rows };
}

/** Why a password cannot be taken, in the reader's language; null when it can. */
export function whyNotThisPassword(password: string, own: readonly string[] = []): string | null {
  switch (passwordProblem(password, (known ??= knownPasswords()), own)) {
    case "short": return m.accounts_password_short({ count: SHORTEST });
    case "long": return m.accounts_password_long({ count: LONGEST });
    case "common": return m.accounts_password_common();
    case "walk": return m.accounts_password_walk();
    case "own": return m.accounts_password_own();
    case null: return null;
  }
}
