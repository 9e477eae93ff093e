import type { ReactNode } from "react";
import { Icon } from "#ui/icon.tsx";
import { useWords } from "#ui/words.tsx";

export type Step = {
  title: ReactNode;
  state: "done" | "now" | "todo" | "waived";
  note?: ReactNode;
  side?: ReactNode;
};

const WORD = { done: "done", now: "inWork", todo: "todo", waived: "notDone" } as const;

/** A waived step is one that was decided not to be done: its note must say why. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const words = useWords();
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li className="step" data-state={step.state} key={index} aria-current={step.state === "now" ? "step" : undefined}>
          <span className="step-dot">
            {step.state === "done" && <Icon name="check" />}
            {step.state === "waived" && <Icon name="cross" />}
          </span>
          <div>
            <div className="step-title">
              {step.title}
              <span className="out-of-sight">: {words[WORD[step.state]]}</span>
            </div>
            {step.note && <div className="step-note">{step.note}</div>}
          </div>
          {step.side && <div className="step-side">{step.side}</div>}
        </li>
      ))}
    </ol>
  );
}

/** The few parts of a long form, across the top. */
export function Trail({ parts, current, label }: { parts: readonly string[]; current: number; label: string }) {
  return (
    <ol className="trail" aria-label={label}>
      {parts.map((part, index) => (
        <li key={part} data-state={index < current ? "done" : index === current ? "now" : "todo"} aria-current={index === current ? "step" : undefined}>
          {part}
        </li>
      ))}
    </ol>
  );
}
