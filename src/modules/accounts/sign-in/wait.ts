import { m } from "#paraglide/messages.js";

export function waitInWords(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1000);
  return seconds < 60 ? m.accounts_wait_seconds({ count: seconds }) : m.accounts_wait_minutes({ count: Math.ceil(seconds / 60) });
}
