import { taskScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import type { InProcessApp } from "./app.ts";
import type { TestPerson } from "./sign-in.ts";

/** The cookie of somebody who is all the way in, second factor and all, without going through the door. */
export async function cookieOf(app: InProcessApp, who: TestPerson, placePath: string | null): Promise<string> {
  const { startSession } = await app.load<typeof import("#modules/accounts/sessions/commands.server.ts")>("/src/modules/accounts/sessions/commands.server.ts");
  const role = who.grantId && placePath ? { grantId: who.grantId, placePath } : null;
  const { token } = await write(taskScope("sign-in"), (tx) =>
    startSession(tx, { account: { id: who.accountId, home_path: placePath ?? "/kz/" }, role, beganWith: "password", secondFactorShown: true, device: "" }),
  );
  return `pana=${token}`;
}
