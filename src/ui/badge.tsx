import type { ReactNode } from "react";
import type { Tone } from "#ui/tone.ts";

export function Badge({ tone = "quiet", dot = true, children }: { tone?: Tone; dot?: boolean; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone} data-dot={dot ? "" : undefined}>
      {children}
    </span>
  );
}

export function Count({ value, tone, label }: { value: number | string; tone?: "urgent"; label?: string }) {
  return (
    <span className="count" data-tone={tone}>
      {value}
      {label && <span className="out-of-sight"> {label}</span>}
    </span>
  );
}
