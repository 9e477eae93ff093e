import { OutOfSight } from "#ui/layout.tsx";

type Compared = { kind: "both" | "theirs" | "yours"; text: string };

/** Two texts in one: what stands in one of them only is marked by line and colour, and in words for who does not see them. */
export function ComparedText({ stretches, theirs, yours }: { stretches: readonly Compared[]; theirs: string; yours: string }) {
  return (
    <p className="compared">
      {stretches.map(({ kind, text }, index) =>
        kind === "both" ? (
          <span key={index}>{text}</span>
        ) : (
          <mark key={index} data-kind={kind}>
            <OutOfSight>{` (${kind === "theirs" ? theirs : yours}: `}</OutOfSight>
            {text}
            <OutOfSight>) </OutOfSight>
          </mark>
        ),
      )}
    </p>
  );
}

export function ComparedLegend({ theirs, yours }: { theirs: string; yours: string }) {
  return (
    <p className="compared small" aria-hidden="true">
      <mark data-kind="theirs">{theirs}</mark>
      {"   "}
      <mark data-kind="yours">{yours}</mark>
    </p>
  );
}
