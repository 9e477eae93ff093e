import { lookup } from "node:dns/promises";
import { request as askPlain, type ClientRequestArgs, type IncomingMessage } from "node:http";
import { request as askSafely } from "node:https";
import { connect, isIP, type Socket } from "node:net";
import { connect as connectSafely } from "node:tls";
import { isPublicAddress } from "./addresses.ts";
import type { Seen } from "./rules.ts";

export type Ways = {
  /** All addresses of a name. */
  resolve: (host: string) => Promise<readonly string[]>;
  /** A connection to an address that was found to be public: to it and to no other. */
  dial: (address: string, port: number) => Socket;
};

export const THE_NET: Ways = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  dial: (address, port) => connect({ host: address, port }),
};

const MOST_REDIRECTS = 4;
const MOST_BYTES = 512 * 1024;
const MOST_MS = 10_000;
const PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const AGENT = "Mozilla/5.0 (compatible; Pana link check)";

class NotAsked extends Error {}

/**
 * Asks for a page as a stranger would: no cookies, nobody's name. Where a name leads is looked up once, every address
 * must be public, and the connection goes to the address that was checked; each redirect is judged anew.
 */
export async function fetchPage(address: string, ways: Ways, signal?: AbortSignal): Promise<Seen> {
  const stop = AbortSignal.any([AbortSignal.timeout(MOST_MS), ...(signal ? [signal] : [])]);
  try {
    let url = new URL(address);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const response = await ask(url, ways, stop);
      const status = response.statusCode ?? 0;
      const next = REDIRECTS.has(status) ? response.headers.location : undefined;
      if (next === undefined) return { kind: "page", status, address: url.href, ...(await textOf(response, stop)) };
      response.destroy();
      url = new URL(next, url);
    }
    return { kind: "silent" };
  } catch (error) {
    return { kind: error instanceof NotAsked ? "notAsked" : "silent" };
  }
}

async function ask(url: URL, ways: Ways, signal: AbortSignal): Promise<IncomingMessage> {
  const port = PORTS[url.protocol];
  if (port === undefined || url.port !== "" || url.username !== "" || url.password !== "") throw new NotAsked();
  const address = await publicAddressOf(url.hostname, ways, signal);
  const safe = url.protocol === "https:";
  const options: ClientRequestArgs = {
    method: "GET",
    host: url.hostname,
    port,
    defaultPort: port,
    path: `${url.pathname}${url.search}`,
    signal,
    maxHeaderSize: 16_384,
    headers: { "User-Agent": AGENT, Accept: "text/html,*/*;q=0.1", "Accept-Language": "kk,ru;q=0.8,en;q=0.5", "Accept-Encoding": "identity", Connection: "close" },
    // With an agent of its own, even with none, the request would look the name up again and connect by itself.
    createConnection: () => (safe ? connectSafely({ socket: ways.dial(address, port), servername: url.hostname }) : ways.dial(address, port)),
  };
  return new Promise((resolve, reject) => {
    const request = (safe ? askSafely : askPlain)(options, resolve);
    request.on("error", reject);
    request.end();
  });
}

/** No publication stands under a bare address; and one inside address among many is enough to ask none of them. */
async function publicAddressOf(host: string, { resolve }: Ways, signal: AbortSignal): Promise<string> {
  if (host.startsWith("[") || isIP(host) !== 0 || !host.includes(".")) throw new NotAsked();
  const addresses = await untilStopped(resolve(host), signal);
  if (!addresses.every(isPublicAddress)) throw new NotAsked();
  const first = addresses[0];
  if (first === undefined) throw new Error("The name has no address.");
  return first;
}

function untilStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error("Stopped."));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** As much of the page as we care to read; what is no text is not read at all. */
async function textOf(response: IncomingMessage, signal: AbortSignal): Promise<{ text: string; whole: boolean }> {
  const type = response.headers["content-type"] ?? "";
  if (!/^(?:text\/|application\/(?:xhtml|json))/i.test(type)) {
    response.destroy();
    return { text: "", whole: false };
  }
  const pieces: Buffer[] = [];
  let left = MOST_BYTES;
  for await (const piece of response as AsyncIterable<Buffer>) {
    if (signal.aborted) throw new Error("Stopped.");
    pieces.push(piece.subarray(0, left));
    left -= piece.length;
    if (left <= 0) break;
  }
  response.destroy();
  return { text: decoded(Buffer.concat(pieces), type), whole: left > 0 };
}

function decoded(bytes: Buffer, type: string): string {
  const named = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(bytes.toString("latin1", 0, 2_048))?.[1] ?? "utf-8";
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}
