import { request } from "node:http";
import { expect, test } from "vitest";
import { ask, newFolder, opened, startServer, until } from "./opening.ts";

const HEAD = '--pana\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.7\n';
const counts = "SELECT (SELECT count(*)::int FROM vault_file WHERE pending_by IS NULL) AS whole, (SELECT count(*)::int FROM vault_file WHERE pending_by IS NOT NULL) AS pending, (SELECT count(*)::int FROM vault_file_chunk) AS chunks";
type Counts = { whole: number; pending: number; chunks: number };

test("kill -9 in the middle of an upload leaves no attachment, and a later start sweeps what had arrived", async () => {
  const folder = newFolder();
  const server = startServer(folder, "receive");
  await until(() => server.port() > 0, 40_000);
  const address = `http://127.0.0.1:${server.port()}/`;
  const sent = await fetch(address, { method: "POST", headers: { "content-type": "multipart/form-data; boundary=pana" }, body: `${HEAD}\r\n--pana--\r\n` });
  expect(await sent.json()).toEqual(["a.pdf"]);

  const observer = await opened(folder, { mayJoin: true });
  const count = async () => (await ask<Counts>(observer, counts, observer.connection.user))[0]!;
  const sending = request(address, { method: "POST", headers: { "content-type": "multipart/form-data; boundary=pana" } });
  sending.on("error", () => {});
  sending.write(HEAD + "a".repeat(1_000_000));
  await until(async () => (await count()).chunks > 2, 20_000);
  expect(await (await fetch(address)).json()).toEqual(["a.pdf"]);
  server.child.kill("SIGKILL");
  await server.ended;
  expect(await count()).toMatchObject({ whole: 1, pending: 1 });

  await ask(observer, "UPDATE vault_file SET created_at = created_at - interval '61 minutes'", observer.connection.user);
  startServer(folder, "sweep");
  await until(async () => (await count()).pending === 0, 40_000);
  expect(await count()).toEqual({ whole: 1, pending: 0, chunks: 1 });
});
