import type { ReactNode } from "react";
import { Icon, type IconName } from "#ui/icon.tsx";

type CardProps = {
  title?: ReactNode;
  note?: ReactNode;
  tone?: "urgent" | "sunken";
  /** Lets a table or a map reach the card's edges. */
  flush?: boolean;
  id?: string;
  children?: ReactNode;
};

export function Card({ title, note, tone, flush, id, children }: CardProps) {
  return (
    <section className="card" data-tone={tone} data-flush={flush ? "" : undefined} id={id}>
      {(title || note) && (
        <div className="card-head">
          {title && <h2>{title}</h2>}
          {note && <span className="card-note">{note}</span>}
        </div>
      )}
      {children}
    </section>
  );
}

export function LinkCard({ href, icon, title, text, main }: { href: string; icon?: IconName; title: ReactNode; text?: ReactNode; main?: boolean }) {
  return (
    <a className="link-card" href={href} data-main={main ? "" : undefined}>
      {icon ? <Icon name={icon} /> : <span />}
      <span className="link-card-text">
        <b>{title}</b>
        {text}
      </span>
      <Icon name="chevron-right" />
    </a>
  );
}

/** As a card, shut until somebody wants to read it; on paper it stands open. */
export function FoldCard({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details className="card card-fold">
      <summary className="card-head">
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
