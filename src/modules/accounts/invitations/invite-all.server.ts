import type { PersonScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import { refusalErrors } from "../roles/refusals.ts";
import { dutyName } from "../roles/words.ts";
import { invite } from "./commands.server.ts";
import type { LineError, PastedPerson } from "./paste.ts";

type Wish = { placeId: string; locale: Locale; people: readonly PastedPerson[] };
export type AllInvited = { ok: true; count: number } | { ok: false; errors: LineError[] };

class SomeRefused extends Error {
  readonly errors: LineError[];
  constructor(errors: LineError[]) {
    super("Some lines were refused, so none was sent.");
    this.errors = errors;
  }
}

export async function inviteAll(scope: PersonScope, origin: string, formId: string, wish: Wish): Promise<AllInvited> {
  try {
    const count = await write(scope, (tx) =>
      once(tx, formId, async () => {
        const errors: LineError[] = [];
        for (const { line, ...person } of wish.people) {
          const { placeId, locale } = wish;
          const invited = await invite(tx, scope, origin, { ...person, placeId, locale, basis: "" });
          if (invited.ok) continue;
          const problem = Object.values(refusalErrors(invited.why))[0] ?? "";
          errors.push({ line, text: `${person.familyName} ${person.givenName}, ${person.email}, ${dutyName(person)}`, problem });
        }
        if (errors.length > 0) throw new SomeRefused(errors);
        return wish.people.length;
      }),
    );
    return { ok: true, count };
  } catch (error) {
    if (error instanceof SomeRefused) return { ok: false, errors: error.errors };
    throw error;
  }
}
