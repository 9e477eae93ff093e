import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { now } from "../platform/clock.ts";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

type Body = Uint8Array<ArrayBuffer>;
type Ready = { headers: [string, string][]; whole: Body; packed: Readonly<Partial<Record<"br" | "gzip", Body>>> };
type Kept = { until: number; answer: Promise<Ready | undefined> };

const MOST_KEPT = 300;
const MOST_BYTES = 512 * 1024;
const TEXTS = /^(?:text\/|image\/svg|application\/rss)/;

/**
 * Answers that are the same for every stranger, kept in memory for some seconds, packed too: when a whole country opens one
 * page in one minute, it is made once and not a thousand times. Those who ask meanwhile wait for the one being made.
 */
export class KeptAnswers {
  readonly #kept = new Map<string, Kept>();

  async get(key: string, seconds: number, accepts: string, make: () => Promise<Response>): Promise<Response> {
    const at = now().getTime();
    const known = this.#kept.get(key);
    if (known && known.until > at) {
      const ready = await known.answer;
      return ready ? answerOf(ready, accepts) : make();
    }
    let first: Response | undefined;
    const answer = make().then((response) => {
      first = response;
      return keepable(response) ? readied(response.clone()) : undefined;
    });
    this.#keep(key, { until: at + seconds * 1_000, answer });
    try {
      const ready = await answer;
      if (!ready || ready.whole.byteLength > MOST_BYTES) this.#kept.delete(key);
      return ready ? answerOf(ready, accepts) : first!;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  /** What was kept longest goes first. */
  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) return;
      this.#kept.delete(oldest);
    }
  }
}

function keepable(response: Response): boolean {
  return response.status === 200 && !response.headers.has("Set-Cookie");
}

/** Nothing on these pages is a secret that the length of a packed answer could tell. */
async function readied(response: Response): Promise<Ready> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const headers: [string, string][] = [...response.headers];
  if (!TEXTS.test(response.headers.get("Content-Type") ?? "")) return { headers, whole, packed: {} };
  const [br, zipped] = await Promise.all([toBrotli(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }), toGzip(whole)]);
  return { headers: [...headers, ["Vary", "Accept-Encoding"]], whole, packed: { br: new Uint8Array(br), gzip: new Uint8Array(zipped) } };
}

function answerOf({ headers, whole, packed }: Ready, accepts: string): Response {
  const encoding = (["br", "gzip"] as const).find((one) => packed[one] && new RegExp(`(?:^|[\\s,])${one}(?!;\\s*q=0(?:\\.0+)?(?:,|$))(?:[\\s,;]|$)`).test(accepts));
  return encoding ? new Response(packed[encoding], { headers: [...headers, ["Content-Encoding", encoding]] }) : new Response(whole, { headers });
}
