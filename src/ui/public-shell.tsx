import type { ReactNode } from "react";
import { Icon } from "#ui/icon.tsx";
import { LanguageLinks } from "#ui/languages.tsx";
import { MarkLink } from "#ui/mark.tsx";
import type { LanguageLink } from "#ui/shell-data.ts";
import { SkipLink } from "#ui/skip-link.tsx";
import { Toasts, type ToastItem } from "#ui/toast.tsx";

type PublicShellProps = {
  name: string;
  homeHref: string;
  languages: readonly LanguageLink[];
  /** Leaves at once for a harmless page on another site: a form, so that the server can clear what the browser kept. */
  exit?: { action: string; label: string };
  wide?: boolean;
  toasts?: readonly ToastItem[];
  footer?: ReactNode;
  children: ReactNode;
};

export function PublicShell({ name, homeHref, languages, exit, wide, toasts = [], footer, children }: PublicShellProps) {
  return (
    <div className="public" data-wide={wide ? "" : undefined}>
      <SkipLink />
      <header className="public-head">
        <MarkLink href={homeHref} name={name} />
        <LanguageLinks languages={languages} />
      </header>
      <main className="public-main" id="content" tabIndex={-1}>
        <Toasts toasts={toasts} />
        {children}
      </main>
      {exit && (
        <aside className="exit" aria-label={exit.label}>
          <form method="post" action={exit.action}>
            <button className="button" type="submit">
              {exit.label}
              <Icon name="cross" />
            </button>
          </form>
        </aside>
      )}
      {footer && <footer className="public-foot">{footer}</footer>}
    </div>
  );
}

export function DangerNow({ title, calls }: { title: ReactNode; calls: readonly { number: string; label: string }[] }) {
  return (
    <section className="card" data-tone="urgent">
      <h2>{title}</h2>
      <ul className="danger-calls">
        {calls.map((call) => (
          <li key={call.number}>
            <a href={`tel:${call.number.replaceAll(" ", "")}`}>
              <b>{call.number}</b>
              {call.label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Promises({ lines }: { lines: readonly ReactNode[] }) {
  return (
    <ul className="promise">
      {lines.map((line, index) => (
        <li key={index}>
          <Icon name="check" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
