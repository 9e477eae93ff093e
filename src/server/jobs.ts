import type { Env } from "#platform/env.server.ts";
import { startMail } from "#platform/mail/sender.server.ts";
import { startForgetting } from "./forgetting.ts";
import { startNotifying } from "./notifying.ts";

export type Jobs = { names: readonly string[]; stop: () => Promise<void> };

/** What goes on without anybody asking. A program that only serves pages leaves it to another. */
export function startJobs(env: Pick<Env, "PANA_ROLE" | "SMTP_URL">, origin: string): Jobs {
  if (env.PANA_ROLE === "web") return { names: [], stop: async () => {} };
  const mail = startMail({ smtpUrl: env.SMTP_URL, origin });
  const stopNotifying = startNotifying(origin);
  const stopForgetting = startForgetting();
  return {
    names: ["mail", "notifying", "forgetting"],
    async stop() {
      await Promise.all([mail.stop(), stopNotifying(), stopForgetting()]);
    },
  };
}
