import type { ReactNode } from "react";

export type Fact = { label: ReactNode; value: ReactNode };

export function Facts({ facts, stacked }: { facts: readonly (Fact | false | null | undefined)[]; stacked?: boolean }) {
  return (
    <dl className="facts" data-stacked={stacked ? "" : undefined}>
      {facts.map((fact, index) => fact && <FactLine key={index} {...fact} />)}
    </dl>
  );
}

function FactLine({ label, value }: Fact) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
