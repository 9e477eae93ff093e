import { BottomNav, Rail } from "#ui/rooms.tsx";
import type { StaffShellProps } from "#ui/shell-data.ts";
import { SkipLink } from "#ui/skip-link.tsx";
import { Toasts } from "#ui/toast.tsx";
import { Topbar } from "#ui/topbar.tsx";

export function StaffShell({ groups, toasts = [], banner, children, ...top }: StaffShellProps) {
  return (
    <div className="app">
      <SkipLink />
      <Rail name={top.name} homeHref={top.homeHref} groups={groups} />
      <div className="app-main">
        <Topbar {...top} />
        <p className="print-only">{[top.name, top.seat?.place].filter(Boolean).join(" · ")}</p>
        <main className="app-page" id="content" tabIndex={-1}>
          {banner}
          <Toasts toasts={toasts} />
          {children}
        </main>
      </div>
      <BottomNav groups={groups} />
    </div>
  );
}
