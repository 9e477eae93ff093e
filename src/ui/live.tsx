import type { ReactNode } from "react";

/** A part of the page that still changes: asked for again after so many seconds, by the script or, without it, by the browser. */
export function Live({ seconds, children }: { seconds: number | null; children: ReactNode }) {
  if (seconds === null) return <>{children}</>;
  return (
    <div data-live={seconds}>
      <noscript>
        <meta httpEquiv="refresh" content={String(seconds)} />
      </noscript>
      {children}
    </div>
  );
}
