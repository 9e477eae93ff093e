import type { ReactNode } from "react";

type ProgressProps = { label: string; value?: number | null; max?: number; text?: ReactNode; tone?: "well" | "due" };

/** Without a value it runs to and fro: the work's length is not known. */
export function Progress({ label, value, max = 100, text, tone }: ProgressProps) {
  return (
    <div className="progress" data-tone={tone}>
      <div className="progress-head">
        <span>{label}</span>
        {text && <span className="quiet num">{text}</span>}
      </div>
      <progress aria-label={label} max={max} value={value ?? undefined} />
    </div>
  );
}
