import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "#ui/breadcrumb.tsx";

type PageProps = {
  title: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  badges?: ReactNode;
  actions?: ReactNode;
  crumbs?: readonly Crumb[];
  children?: ReactNode;
};

export function Page({ title, eyebrow, lead, badges, actions, crumbs, children }: PageProps) {
  return (
    <div className="page">
      {crumbs && <Breadcrumb crumbs={crumbs} />}
      <header className="page-head">
        <div className="page-title">
          {eyebrow && <p className="page-eyebrow">{eyebrow}</p>}
          <h1>{title}</h1>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {badges && <div className="page-side">{badges}</div>}
        {actions && <div className="page-side">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
