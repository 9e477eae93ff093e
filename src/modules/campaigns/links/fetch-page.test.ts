import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fetchPage, THE_NET, type Ways } from "./fetch-page.server.ts";

const PUBLIC = "93.184.215.14";

let server: Server;
let port: number;
let asked: { path: string; headers: IncomingHttpHeaders }[] = [];
let dialled: string[] = [];
let names: Record<string, readonly string[]>;

/** As the net, but names are ours, and whatever public address is dialled, this test's server answers. */
const ways: Ways = {
  resolve: (host) => (names[host] ? Promise.resolve(names[host]) : Promise.reject(new Error("ENOTFOUND"))),
  dial: (address, to) => {
    dialled.push(`${address}:${to}`);
    return connect({ host: "127.0.0.1", port });
  },
};
const look = (url: string) => fetchPage(url, ways);

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, headers: request.headers });
    const to = /^\/to\?(.*)$/.exec(path)?.[1];
    if (to !== undefined) response.writeHead(302, { location: decodeURIComponent(to), "set-cookie": "trace=1" }).end();
    else if (path === "/round") response.writeHead(301, { location: "/round" }).end();
    else if (path === "/gone") response.writeHead(404, { "content-type": "text/html" }).end("no");
    else if (path === "/old") response.writeHead(200, { "content-type": "text/html; charset=windows-1251" }).end(Buffer.from([0xcf, 0xe0, 0xed, 0xe0]));
    else if (path === "/video") response.writeHead(200, { "content-type": "video/mp4" }).end(Buffer.alloc(1_000));
    else if (path === "/endless") endless(response);
    else if (path === "/broken") request.socket.end("HTTP/1.1 200 OK\r\ncontent-length: 5000\r\ncontent-type: text/html\r\n\r\nhalf");
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<p>#желідегіқауіпсіздік2025</p>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  [asked, dialled] = [[], []];
  names = { "mektep.kz": [PUBLIC], "moved.kz": [PUBLIC], "inside.kz": ["127.0.0.1"], "meta.kz": ["169.254.169.254"], "half.kz": [PUBLIC, "10.0.0.5"], "mapped.kz": ["::ffff:127.0.0.1"], "none.kz": [] };
});

function endless(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/html" });
  const more = () => {
    while (!response.destroyed && response.write("x".repeat(65_536)));
  };
  response.on("drain", more);
  more();
}

describe("a page of the public net", () => {
  test("is read as a stranger would read it, without a cookie and without saying where from", async () => {
    expect(await look("http://mektep.kz/news?id=5")).toEqual({ kind: "page", status: 200, address: "http://mektep.kz/news?id=5", text: "<p>#желідегіқауіпсіздік2025</p>", whole: true });
    expect(dialled).toEqual([`${PUBLIC}:80`]);
    expect(asked[0]).toMatchObject({ path: "/news?id=5", headers: { host: "mektep.kz" } });
    expect(Object.keys(asked[0]!.headers)).not.toEqual(expect.arrayContaining(["cookie"]));
    expect(asked[0]!.headers["referer"]).toBeUndefined();
  });

  test("is followed where it moved to, and the cookie it gave stays behind", async () => {
    expect(await look("http://mektep.kz/to?http%3A%2F%2Fmoved.kz%2Fnew")).toMatchObject({ kind: "page", address: "http://moved.kz/new" });
    expect(asked.at(-1)?.headers["cookie"]).toBeUndefined();
  });

  test("keeps the status it answered with, and its old letters are read", async () => {
    expect(await look("http://mektep.kz/gone")).toMatchObject({ kind: "page", status: 404 });
    expect(await look("http://mektep.kz/old")).toMatchObject({ text: "Пана" });
  });

  test("is read to half a megabyte and no further, and a film is not read at all", async () => {
    expect(await look("http://mektep.kz/endless")).toMatchObject({ kind: "page", whole: false, text: "x".repeat(512 * 1024) });
    expect(await look("http://mektep.kz/video")).toMatchObject({ kind: "page", text: "", whole: false });
  });
});

describe("what is never asked", () => {
  test.each(["http://inside.kz/", "http://meta.kz/latest/meta-data", "http://half.kz/", "http://mapped.kz/"])("%s, because its name leads inside", async (url) => {
    expect(await look(url)).toEqual({ kind: "notAsked" });
    expect(dialled).toEqual([]);
  });

  test.each(["http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://[::1]/", "http://[::ffff:7f00:1]/", "http://8.8.8.8/", "http://intranet/", "http://mektep.kz:8080/", "https://mektep.kz:22/", "http://a:b@mektep.kz/", "ftp://mektep.kz/", "file:///etc/passwd", "gopher://mektep.kz/"])("%s, because no publication stands there", async (url) => {
    expect(await look(url)).toEqual({ kind: "notAsked" });
    expect(dialled).toEqual([]);
  });

  test.each(["http://inside.kz/", "http://127.0.0.1/", "http://mektep.kz:22/", "file:///etc/passwd"])("%s, also not when a public page leads there", async (to) => {
    expect(await look(`http://mektep.kz/to?${encodeURIComponent(to)}`)).toEqual({ kind: "notAsked" });
    expect(dialled).toEqual([`${PUBLIC}:80`]);
  });

  test("a name that answers publicly the first time and with an inside address the second", async () => {
    const answers = [[PUBLIC], ["127.0.0.1"]];
    const turning: Ways = { ...ways, resolve: () => Promise.resolve(answers.shift() ?? []) };
    expect(await fetchPage("http://mektep.kz/to?%2Fagain", turning)).toEqual({ kind: "notAsked" });
    expect(dialled).toEqual([`${PUBLIC}:80`]);
  });

  test("this machine under its own name, as the real net resolves it", async () => {
    expect(await fetchPage(`http://localhost:${port}/`, THE_NET)).toEqual({ kind: "notAsked" });
    expect(await fetchPage("http://localhost.localdomain/", { ...THE_NET, resolve: () => THE_NET.resolve("localhost") })).toEqual({ kind: "notAsked" });
    expect(asked).toEqual([]);
  });
});

describe("silence", () => {
  test.each(["http://unknown.kz/", "http://none.kz/", "http://mektep.kz/round", "http://mektep.kz/broken", "https://mektep.kz/"])("is what %s gives", async (url) => {
    expect(await look(url)).toEqual({ kind: "silent" });
  });

  test("follows when the program stops", async () => {
    expect(await fetchPage("http://mektep.kz/", ways, AbortSignal.abort())).toEqual({ kind: "silent" });
  });
});
