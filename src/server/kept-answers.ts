import { now } from "../platform/clock.ts";

type Kept = { until: number; answer: Promise<{ body: ArrayBuffer; headers: [string, string][] } | undefined> };

const MOST_KEPT = 300;
const MOST_BYTES = 512 * 1024;

/**
 * Answers that are the same for every stranger, kept in memory for some seconds: when a whole country opens one page in
 * one minute, it is made once and not a thousand times. Those who ask meanwhile wait for the one being made.
 */
export class KeptAnswers {
  readonly #kept = new Map<string, Kept>();

  async get(key: string, seconds: number, make: () => Promise<Response>): Promise<Response> {
    const at = now().getTime();
    const known = this.#kept.get(key);
    if (known && known.until > at) {
      const found = await known.answer;
      return found ? new Response(found.body, { headers: found.headers }) : make();
    }
    let first: Response | undefined;
    const answer = make().then(async (response) => {
      first = response;
      return keepable(response) ? { body: await response.clone().arrayBuffer(), headers: [...response.headers] } : undefined;
    });
    this.#keep(key, { until: at + seconds * 1_000, answer });
    try {
      const made = await answer;
      if (!made || made.body.byteLength > MOST_BYTES) this.#kept.delete(key);
      return first!;
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
