import { createTransport, type Transporter } from "nodemailer";
import { taskScope } from "../access/scope.ts";
import { write } from "../database/door.server.ts";
import { logFailure } from "../log.server.ts";
import { counted } from "../metrics/counted.server.ts";
import { putOff, settleLetter, sweepOutbox, takeLetters, type Waiting } from "./outbox.server.ts";
import { renderLetter, withOrigin } from "./render.ts";
import { isRefusedForGood, mustEncrypt } from "./rules.ts";
import { unsealLetter } from "./sealed-letter.server.ts";

const WORKER = taskScope("worker");
const EVERY_MS = 5_000;
const AT_ONCE = 10;
/** How long a stop waits for letters in hand. Longer, and the program would be killed with its other work undone. */
const PATIENCE_MS = 10_000;

type Settings = { smtpUrl: string | undefined; origin: string; patienceMs?: number };

/** Sends what waits, every few seconds, until stopped. */
export function startMail(settings: Settings): { stop: () => Promise<void> } {
  const sender = openSender(settings);
  let timer: NodeJS.Timeout;
  let stopped = false;
  const tick = async () => {
    await sender.takeUp().catch((error: unknown) => logFailure("mail.failed", error));
    if (!stopped) timer = setTimeout(tick, EVERY_MS);
  };
  void tick();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await sender.stop();
    },
  };
}

/**
 * A letter that the mail server has taken, but whose yes was lost on the way, is sent again: each arrives at least
 * once, the second time under the same Message-ID, by which mail programs know it.
 */
export function openSender(settings: Settings): { takeUp: () => Promise<void>; stop: () => Promise<void> } {
  const transport = settings.smtpUrl ? openTransport(settings.smtpUrl) : undefined;
  const from = senderAddress(settings);
  const inHand = new Set<Promise<void>>();
  let taking = Promise.resolve();
  let stop = () => {};
  let stopped = false;
  const stopping = new Promise<void>((resolve) => (stop = resolve));

  function begin(via: Transporter, letter: Waiting): void {
    const done = deliver(via, { from, origin: settings.origin }, letter)
      .catch((error: unknown) => logFailure("mail.failed", error))
      .finally(() => inHand.delete(done));
    inHand.add(done);
  }

  async function take(): Promise<void> {
    await write(WORKER, sweepOutbox);
    while (transport && !stopped) {
      const letters = await write(WORKER, (tx) => takeLetters(tx, AT_ONCE - inHand.size));
      if (letters.length === 0) return;
      for (const letter of letters) begin(transport, letter);
      if (inHand.size === AT_ONCE) await Promise.race([...inHand, stopping]);
    }
  }

  return {
    /** Until nothing more waits; one that goes slowly keeps up no other, and is not waited for. */
    takeUp: () => (taking = take()),
    /** Takes up no more. What is still not settled when patience ends is left to whoever comes after. */
    async stop() {
      stopped = true;
      stop();
      await taking.catch(() => {});
      let patience: NodeJS.Timeout | undefined;
      const ended = new Promise<void>((resolve) => (patience = setTimeout(resolve, settings.patienceMs ?? PATIENCE_MS)));
      await Promise.race([Promise.all(inHand), ended]);
      clearTimeout(patience);
      transport?.close();
    },
  };
}

function openTransport(url: string): Transporter {
  return createTransport({ url, requireTLS: mustEncrypt(url), connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as Parameters<typeof createTransport>[0]);
}

/** The user of the mail server where that is an address, else pana@ the host people know. */
function senderAddress({ smtpUrl, origin }: Settings): string {
  const user = smtpUrl ? decodeURIComponent(new URL(smtpUrl).username) : "";
  return user.includes("@") ? user : `pana@${new URL(origin).hostname}`;
}

async function deliver(transport: Transporter, { from, origin }: { from: string; origin: string }, letter: Waiting): Promise<void> {
  try {
    const plain = withOrigin(unsealLetter(letter.id, letter.letter_sealed), origin);
    const { subject, text, html } = renderLetter(plain, letter.locale);
    const preferences = plain.footer?.href;
    await transport.sendMail({
      from: { name: "Pana", address: from },
      to: letter.to_address,
      subject,
      text,
      html,
      messageId: `<${letter.id}@${from.split("@")[1]}>`,
      ...(preferences && { list: { unsubscribe: preferences } }),
    });
    await write(WORKER, (tx) => settleLetter(tx, letter.id, "sent"));
    counted.letters.inc({ outcome: "sent" });
  } catch (error) {
    const problem = error as { code?: string; responseCode?: number };
    const said = [problem.code, problem.responseCode].filter(Boolean).join(" ") || "failed";
    const forGood = isRefusedForGood(problem);
    await write(WORKER, (tx) => (forGood ? settleLetter(tx, letter.id, "refused", said) : putOff(tx, letter, said)));
    counted.letters.inc({ outcome: forGood ? "refused" : "put off" });
  }
}
