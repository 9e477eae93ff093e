import { NOWHERE, taskScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { OperatorError } from "#platform/operator-error.ts";
import { markOf, readOrMake, secretFile } from "#platform/secret.server.ts";

/** The database and the secret beside it belong together: with another one letters and second factors would fail one by one. */
export async function recogniseSecret(dataDir: string): Promise<void> {
  const file = secretFile(dataDir);
  const mark = markOf(readOrMake(file));
  const known = await write(taskScope("set-up", NOWHERE), async (tx) => {
    await tx.insertInto("server_secret").values({ mark }).onConflict((conflict) => conflict.doNothing()).execute();
    return (await tx.selectFrom("server_secret").select("mark").executeTakeFirstOrThrow()).mark;
  });
  if (known === mark) return;
  throw new OperatorError(
    `The file ${file} is not the secret that this database was used with: bring back the right one, from the backup or from another copy of the program. ` +
      "If it is lost for good, npm run pana -- accept-secret goes on with this one: letters that wait and every authenticator app are then lost, cases are not.",
  );
}
