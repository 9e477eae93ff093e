import type { ReactNode } from "react";

export function Stack({ gap, children }: { gap?: "small" | "large"; children: ReactNode }) {
  return (
    <div className="stack" data-gap={gap}>
      {children}
    </div>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="row">{children}</div>;
}

/** Many short questions of one kind: the question on the left, its answer on the right. */
export function Matched({ children }: { children: ReactNode }) {
  return <div className="matched">{children}</div>;
}

/** `wide` for what needs half a desk: pictures, lists. */
export function Columns({ wide, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <div className="columns" data-wide={wide ? "" : undefined}>
      {children}
    </div>
  );
}

export function WithAside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="with-aside">
      <div className="stack">{children}</div>
      <aside className="stack">{aside}</aside>
    </div>
  );
}

export function OutOfSight({ children }: { children: ReactNode }) {
  return <span className="out-of-sight">{children}</span>;
}
