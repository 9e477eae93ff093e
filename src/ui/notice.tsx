import type { ReactNode } from "react";
import { Icon } from "#ui/icon.tsx";

const ICONS = { info: "info", due: "clock", urgent: "warning", well: "check" } as const;

export function Notice({ tone = "info", title, children }: { tone?: keyof typeof ICONS; title?: ReactNode; children?: ReactNode }) {
  return (
    <div className="notice" data-tone={tone}>
      <Icon name={ICONS[tone]} />
      <div className="notice-body">
        {title && <b>{title}</b>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
