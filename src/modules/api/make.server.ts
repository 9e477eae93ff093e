import type { PersonScope, RolelessScope } from "#platform/access/scope.ts";
import type { Session } from "#platform/access/session.ts";
import { write, type WriteTx } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import type { FormErrors } from "#platform/http/form.ts";
import { tryOwnPassword, waitInWords } from "#modules/accounts/public.server.ts";
import { m } from "#paraglide/messages.js";
import type { Made } from "./commands.server.ts";

export type Answer = { made: true; token: string | null } | { made: false; errors: FormErrors };

class NotMade extends Error {
  readonly errors: FormErrors;
  constructor(errors: FormErrors) {
    super("The token was not made, so nothing of the form is kept.");
    this.errors = errors;
  }
}

const WORDS: Record<Exclude<Made, { ok: true }>["why"], { field: string; say: () => string }> = {
  "role gone": { field: "grant", say: m.api_role_gone },
  "place": { field: "place", say: m.api_place_needed },
  "role": { field: "role", say: m.api_role_not_here },
  "scopes": { field: "scopes", say: m.api_scopes_not_of_role },
};

/**
 * Makes a token for whoever gives the password of the session: a session alone, perhaps a stolen one, must not leave
 * behind a way in that outlives it. What is kept of the form is the id, never the token: sent twice it shows nothing.
 */
export async function makeOnce(
  session: Session,
  scope: PersonScope | RolelessScope,
  form: { formId: string; password: string },
  make: (tx: WriteTx) => Promise<Made>,
): Promise<Answer> {
  const tried = await tryOwnPassword(session, form.password);
  if (tried.kind === "wait") return { made: false, errors: { password: m.accounts_sign_in_wait({ time: waitInWords(tried.waitMs) }) } };
  if (tried.kind === "wrong") return { made: false, errors: { password: m.accounts_old_password_wrong() } };
  let token: string | null = null;
  try {
    await write(scope, (tx) =>
      once(tx, form.formId, async () => {
        const made = await make(tx);
        if (!made.ok) throw new NotMade({ [WORDS[made.why].field]: WORDS[made.why].say() });
        token = made.token;
        return made.id;
      }),
    );
  } catch (error) {
    if (error instanceof NotMade) return { made: false, errors: error.errors };
    throw error;
  }
  return { made: true, token };
}
