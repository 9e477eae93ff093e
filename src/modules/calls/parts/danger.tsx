import { m } from "#paraglide/messages.js";
import { DangerNow } from "#ui/public-shell.tsx";

/** The numbers that answer: 102, 150 and 116 16 stand in annex 10 of the policy, 112, 103 and 111 are public knowledge. */
export function Danger() {
  return (
    <DangerNow
      title={m.calls_danger_title()}
      calls={[
        { number: "112", label: m.calls_danger_112() },
        { number: "102", label: m.calls_danger_102() },
        { number: "103", label: m.calls_danger_103() },
        { number: "111", label: m.calls_danger_111() },
        { number: "150", label: m.calls_danger_150() },
        { number: "116 16", label: m.calls_danger_11616() },
      ]}
    />
  );
}
