import type { ReactNode } from "react";
import type { Tone } from "#ui/tone.ts";
import { useWords } from "#ui/words.tsx";

/** Zero, not reported and withheld are three different things: pass `null` for the second and `"withheld"` for the third. */
export type NumberItem = {
  value: ReactNode | null | "withheld";
  label: ReactNode;
  href?: string;
  change?: { text: string; tone: Tone };
};

export function Numbers({ items }: { items: readonly NumberItem[] }) {
  return (
    <div className="numbers">
      {items.map((item, index) => (
        <NumberCard key={index} {...item} />
      ))}
    </div>
  );
}

function NumberCard({ value, label, href, change }: NumberItem) {
  const words = useWords();
  const missing = value === null ? words.notReported : value === "withheld" ? words.withheld : null;
  const body = (
    <>
      <span className="number-value" data-missing={missing ? "" : undefined}>
        {missing ?? value}
        {change && (
          <span className="number-change" data-tone={change.tone}>
            {change.text}
          </span>
        )}
      </span>
      <span className="number-label">{label}</span>
    </>
  );
  return href ? (
    <a className="number" href={href}>
      {body}
    </a>
  ) : (
    <div className="number">{body}</div>
  );
}
