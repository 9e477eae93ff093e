import { m } from "#paraglide/messages.js";
import { DangerNow } from "#ui/public-shell.tsx";
import { DANGER_NUMBERS } from "../words.ts";

export function Danger() {
  return <DangerNow title={m.calls_danger_title()} calls={DANGER_NUMBERS.map(({ number, label }) => ({ number, label: label() }))} />;
}
