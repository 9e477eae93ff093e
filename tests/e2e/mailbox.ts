import { SMTPServer } from "smtp-server";

export type Mail = { to: string; text: string };
export type Mailbox = { waitFor: (address: string) => Promise<Mail>; close: () => Promise<void> };

/** A mail server of the test's own, at the port the program under test sends to. */
export async function openMailbox(port: number): Promise<Mailbox> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        for (const recipient of session.envelope.rcptTo) mails.push({ to: recipient.address, text: plainPart(Buffer.concat(chunks).toString("latin1")) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    async waitFor(address) {
      for (let tries = 0; tries < 100; tries++) {
        const index = mails.findLastIndex((mail) => mail.to === address);
        if (index >= 0) return mails.splice(index, 1)[0]!;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      throw new Error(`No letter came for ${address} within 20 seconds.`);
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The first part of the letter, which is its text. */
function plainPart(source: string): string {
  const [, head = "", body = ""] = /Content-Type: text\/plain([\s\S]*?)\r\n\r\n([\s\S]*?)\r\n--/.exec(source) ?? [];
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
