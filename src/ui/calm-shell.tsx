import type { ReactNode } from "react";
import { LanguageLinks } from "#ui/languages.tsx";
import { MarkLink } from "#ui/mark.tsx";
import { HornBand, ShanyrakArt } from "#ui/ornament.tsx";
import type { LanguageLink } from "#ui/shell-data.ts";
import { SkipLink } from "#ui/skip-link.tsx";
import { Toasts, type ToastItem } from "#ui/toast.tsx";

type CalmShellProps = {
  name: string;
  homeHref: string;
  languages?: readonly LanguageLink[];
  wide?: boolean;
  toasts?: readonly ToastItem[];
  footer?: ReactNode;
  children: ReactNode;
};

/** One card under the shanyrak: for signing in, for setting up, and for pages that say what went wrong. */
export function CalmShell({ name, homeHref, languages, wide, toasts = [], footer, children }: CalmShellProps) {
  return (
    <div className="calm">
      <SkipLink />
      <div className="calm-art">
        <ShanyrakArt />
        <HornBand />
      </div>
      <header className="calm-head">
        <MarkLink href={homeHref} name={name} />
        {languages && <LanguageLinks languages={languages} />}
      </header>
      <div className="calm-main">
        <main className="calm-card" data-wide={wide ? "" : undefined} id="content" tabIndex={-1}>
          <Toasts toasts={toasts} />
          {children}
        </main>
      </div>
      <footer className="calm-foot">{footer}</footer>
    </div>
  );
}

export function CalmHead({ title, lead, code }: { title: ReactNode; lead?: ReactNode; code?: ReactNode }) {
  return (
    <header className="stack" data-gap="small">
      {code && <p className="calm-code">{code}</p>}
      <h1>{title}</h1>
      {lead && <p className="quiet">{lead}</p>}
    </header>
  );
}
