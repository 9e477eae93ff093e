import { OutOfSight } from "#ui/layout.tsx";

type Compared = { kind: "both" | "theirs" | "yours"; text: string };

/** Two texts in one, what differs told by line and colour, and in words to who does not see them. */
export function ComparedText({ stretches, theirs, yours }: { stretches: readonly Compared[]; theirs: string; yours: string }) {
  return (
    <p className="compared">
      {stretches.map(({ kind, text }, index) => {
        if (kind === "both") return <span key={index}>{text}</span>;
        const Mark = kind === "theirs" ? "del" : "ins";
        return (
          <Mark key={index}>
            <OutOfSight>{` (${kind === "theirs" ? theirs : yours}: `}</OutOfSight>
            {text}
            <OutOfSight>) </OutOfSight>
          </Mark>
        );
      })}
    </p>
  );
}

export function ComparedLegend({ theirs, yours }: { theirs: string; yours: string }) {
  return (
    <p className="compared small" aria-hidden="true">
      <del>{theirs}</del> <ins>{yours}</ins>
    </p>
  );
}
