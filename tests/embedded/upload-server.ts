import { serve } from "@hono/node-server";
import { taskScope } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { bringUpToDate } from "#platform/database/migrate.server.ts";
import { openPool } from "#platform/database/pool.server.ts";
import { withSentFiles } from "#platform/vault/file-http.server.ts";
import { attach, listAttachments } from "#platform/vault/file.server.ts";
import { openEmbedded } from "#platform/postgres/embedded.server.ts";
import { prepareItem, sealNew } from "#platform/vault/seal.server.ts";
import { sweepUploads } from "#platform/vault/upload.server.ts";
import { newId } from "#platform/ids.ts";
import { Member, smallSchool } from "#world/vault.ts";

/** A server that takes files for one item, lists them, and sweeps when it starts. Says its port when it is ready. */
const { connection } = await openEmbedded(process.argv[2]!);
await bringUpToDate({ connectionConfig: (role) => ({ ...connection, user: `pana_${role}` }) });
openPool({ ...connection, user: "pana_app" });
if (process.argv[3] === "sweep") await write(taskScope("worker"), sweepUploads);

if (process.argv[3] === "receive") {
  const school = await smallSchool();
  const author = await Member.join(school, "safetyMember", "Абаева");
  const keys = await author.keys();
  const place = { placeId: school.id, placePath: school.path, kind: "test" };
  const item = await write(author.scope, (tx) => sealNew(tx, keys, { ...place, accountIds: [author.accountId], prepared: prepareItem(place) }));
  const fetch = async (request: Request) => {
    if (request.method === "POST") {
      await withSentFiles(request, { scope: author.scope, item }, ({ files }) =>
        write(author.scope, async (tx) => {
          for (const [part, file] of files.entries()) await attach(tx, item, file, { formId: newId(), part });
        }),
      );
    }
    return Response.json((await read(author.scope, (tx) => listAttachments(tx, item))).map((file) => file.name));
  };
  serve({ fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => process.stdout.write(`${port}\n`));
} else {
  process.stdout.write("0\n");
}
