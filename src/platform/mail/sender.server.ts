import { createTransport, type Transporter } from "nodemailer";
import { taskScope } from "../access/scope.ts";
import { write } from "../database/door.server.ts";
import { logFailure } from "../log.server.ts";
import { counted } from "../metrics/counted.server.ts";
import { putOff, settleLetter, sweepOutbox, takeLetters, type Waiting } from "./outbox.server.ts";
import { renderLetter } from "./render.ts";
import { isRefusedForGood } from "./rules.ts";
import { unsealLetter } from "./sealed-letter.server.ts";

const WORKER = taskScope("worker");
const EVERY_MS = 5_000;
const AT_ONCE = 10;

type Settings = { smtpUrl: string | undefined; origin: string; everyMs?: number };

/** Sends what waits, every few seconds, until stopped; the letters in hand are finished first. */
export function startMail(settings: Settings): { stop: () => Promise<void> } {
  const transport = settings.smtpUrl ? openTransport(settings.smtpUrl) : undefined;
  const from = senderAddress(settings);
  let timer: NodeJS.Timeout;
  let stopped = false;
  let running = Promise.resolve();
  const tick = () => {
    running = turn(transport, from)
      .catch((error: unknown) => logFailure("mail.failed", error))
      .then(() => {
        if (!stopped) timer = setTimeout(tick, settings.everyMs ?? EVERY_MS);
      });
  };
  tick();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      transport?.close();
    },
  };
}

function openTransport(url: string): Transporter {
  return createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as Parameters<typeof createTransport>[0]);
}

/** The user of the mail server where that is an address, else pana@ the host people know. */
function senderAddress({ smtpUrl, origin }: Settings): string {
  const user = smtpUrl ? decodeURIComponent(new URL(smtpUrl).username) : "";
  return user.includes("@") ? user : `pana@${new URL(origin).hostname}`;
}

async function turn(transport: Transporter | undefined, from: string): Promise<void> {
  await write(WORKER, sweepOutbox);
  if (!transport) return;
  for (;;) {
    const letters = await write(WORKER, (tx) => takeLetters(tx, AT_ONCE));
    if (letters.length === 0) return;
    await Promise.all(letters.map((letter) => deliver(transport, from, letter)));
  }
}

async function deliver(transport: Transporter, from: string, letter: Waiting): Promise<void> {
  try {
    const { subject, text, html } = renderLetter(unsealLetter(letter.id, letter.letter_sealed), letter.locale);
    await transport.sendMail({ from: { name: "Pana", address: from }, to: letter.to_address, subject, text, html, messageId: `<${letter.id}@${from.split("@")[1]}>` });
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
