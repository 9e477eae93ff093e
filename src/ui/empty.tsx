import type { ReactNode } from "react";
import { Mark } from "#ui/mark.tsx";

/** An empty place says what will stand here and offers the next step. */
export function Empty({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <Mark />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action && <div className="button-row">{action}</div>}
    </div>
  );
}
