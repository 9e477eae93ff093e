import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

export type Behaviour =
  | "takes"
  | "refuses for now"
  | "refuses for good"
  | "drops the connection"
  | "takes and drops the connection"
  | "is slow for some";

/** A real mail server on loopback that does as it is told. */
export class MailServer {
  behaviour: Behaviour = "takes";
  /** Every letter it has taken, as it came. */
  readonly got: string[] = [];
  url = "";
  readonly #held: (() => void)[] = [];
  readonly #server: SMTPServer;

  static async open(): Promise<MailServer> {
    const server = new MailServer();
    const listening = server.#server.listen(0, "127.0.0.1");
    await once(listening, "listening");
    server.url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
    return server;
  }

  private constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: (_address, session, callback) => {
        if (this.behaviour === "refuses for now") return callback(Object.assign(new Error("busy"), { responseCode: 451 }));
        if (this.behaviour === "refuses for good") return callback(Object.assign(new Error("no such person"), { responseCode: 550 }));
        if (this.behaviour === "drops the connection") return this.#drop(session);
        callback();
      },
      onData: (stream, session, callback) => {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => {
          this.got.push(Buffer.concat(parts).toString("utf8"));
          if (this.behaviour === "takes and drops the connection") this.#drop(session);
          else if (this.behaviour === "is slow for some" && isSlowFor(session)) this.#held.push(callback);
          else callback();
        });
      },
    });
    this.#server.on("error", () => {});
  }

  /** How many letters wait for its answer. */
  get holds(): number {
    return this.#held.length;
  }

  answers(): void {
    for (const answer of this.#held.splice(0)) answer();
  }

  async close(): Promise<void> {
    this.answers();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }

  #drop({ id }: SMTPServerSession): void {
    const { connections } = this.#server as unknown as { connections: Set<{ id: string; _socket: { destroy: () => void } }> };
    for (const one of connections) if (one.id === id) one._socket.destroy();
  }
}

function isSlowFor({ envelope }: SMTPServerSession): boolean {
  return envelope.rcptTo.some(({ address }) => address.startsWith("slow"));
}

/** What a letter says in one of its two forms, as a person reads it. */
export function partOf(letter: string, type: "plain" | "html"): string {
  const [head = "", ...body] = (letter.split(/^--.+$/m).find((part) => part.includes(`Content-Type: text/${type}`)) ?? "").trimStart().split(/\r?\n\r?\n/);
  const text = body.join("\r\n\r\n");
  if (/base64/i.test(head)) return Buffer.from(text, "base64").toString("utf8");
  return decoded(text.replace(/=\r?\n/g, ""), /=([0-9A-F]{2})/gi);
}

export function subjectOf(letter: string): string {
  const line = /^Subject: ((?:.|\r?\n[ \t])+)/m.exec(letter)?.[1] ?? "";
  return line.replace(/\r?\n[ \t]/g, " ").replace(/\?=\s+=\?/g, "?==?").replace(/=\?utf-8\?([BQ])\?(.*?)\?=/gi, (_, way: string, text: string) =>
    way.toUpperCase() === "B" ? Buffer.from(text, "base64").toString("utf8") : decoded(text.replaceAll("_", " "), /=([0-9A-F]{2})/gi),
  );
}

function decoded(text: string, sign: RegExp): string {
  return Buffer.from(text.replace(sign, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), "latin1").toString("utf8");
}
