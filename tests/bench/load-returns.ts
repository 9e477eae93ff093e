import { Agent, request } from "node:http";

/** Run as a program of its own, as load.ts: schools open their form, look it through, and send it, some at once or so many a second. */
const [, , origin, path, connections = "20", perSecond = "0"] = process.argv;
const cookies = (process.env["BENCH_COOKIES"] ?? "").split(" ");
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });

type Answer = { status: number; html: string; ms: number };

function ask(cookie: string, form?: URLSearchParams): Promise<Answer> {
  const began = performance.now();
  const body = form?.toString();
  const headers = { cookie, ...(body && { origin: origin!, "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) }) };
  return new Promise((resolve, reject) => {
    const sent = request(origin! + path!, { method: body ? "POST" : "GET", agent, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, html: Buffer.concat(pieces).toString("utf8"), ms: performance.now() - began }));
    });
    sent.on("error", reject).end(body);
  });
}

/** What the page put into its form, as a browser sends it back. */
function hiddenFields(html: string): URLSearchParams {
  const form = new URLSearchParams();
  const main = html.match(/<main[\s\S]*<\/main>/)?.[0] ?? "";
  for (const [tag] of main.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name) form.append(name, unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? ""));
  }
  for (const [, tag = "", text = ""] of main.matchAll(/<textarea([^>]*\bhidden\b[^>]*)>([\s\S]*?)<\/textarea>/g)) form.append(/name="([^"]*)"/.exec(tag)?.[1] ?? "", unescaped(text));
  return form;
}

function unescaped(text: string): string {
  return text.replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#x2F;", "/").replaceAll("&amp;", "&");
}

const times: Record<"open" | "review" | "send", number[]> = { open: [], review: [], send: [] };
let failed = 0;

async function review(cookie: string, index: number): Promise<URLSearchParams> {
  const opened = await ask(cookie);
  const form = hiddenFields(opened.html);
  form.set("tookPart", "yes");
  // Fewer than the smallest school has: above that a return must be explained first.
  form.set("0.participants", String(3 + (index % 9)));
  form.set("0.links", Array.from({ length: 4 }, (_, link) => `https://www.instagram.com/p/B${index.toString(36)}x${link}y/`).join("\n"));
  form.set("intent", "review");
  const looked = await ask(cookie, form);
  times.open.push(opened.ms);
  times.review.push(looked.ms);
  const reviewed = hiddenFields(looked.html);
  reviewed.set("intent", "send");
  return reviewed;
}

async function send(cookie: string, form: URLSearchParams): Promise<void> {
  const sent = await ask(cookie, form);
  times.send.push(sent.ms);
  if (sent.status !== 302 && sent.status !== 303) failed += 1;
}

async function inTurn(work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: Number(connections) }, async () => {
    while (next < cookies.length) await work(next++);
  }));
}

/** Everybody at their own moment, whether those before are done or not. */
async function paced(work: (index: number) => Promise<void>): Promise<void> {
  const began = performance.now();
  await Promise.all(cookies.map(async (_, index) => {
    await new Promise((resolve) => setTimeout(resolve, began + (index * 1_000) / Number(perSecond) - performance.now()));
    await work(index);
  }));
}

const forms: URLSearchParams[] = [];
await inTurn(async (index) => void (forms[index] = await review(cookies[index]!, index)));
const began = performance.now();
await (Number(perSecond) > 0 ? paced : inTurn)((index) => send(cookies[index]!, forms[index]!));
process.stdout.write(JSON.stringify({ perSecond: cookies.length / ((performance.now() - began) / 1_000), failed, times }));
agent.destroy();
