import type { ReactNode } from "react";
import { Icon, type IconName } from "#ui/icon.tsx";
import { OutOfSight } from "#ui/layout.tsx";
import { HiddenFields } from "#ui/form.tsx";

export type MenuItem =
  | { kind?: "link"; label: string; detail?: string; href: string; icon?: IconName; current?: boolean; lang?: string }
  | { kind: "form"; label: string; detail?: string; action: string; hidden?: Readonly<Record<string, string>>; icon?: IconName; tone?: "urgent"; current?: boolean }
  | { kind: "label"; label: string }
  | { kind: "rule" };

type MenuProps = { id: string; label: string; className?: string; face: ReactNode; align?: "end"; children: ReactNode };

/** A popover opened by its button without any script; `id` must be unique on the page. */
export function Menu({ id, label, className = "button", face, align, children }: MenuProps) {
  return (
    <div className="menu">
      <button type="button" className={className} popoverTarget={id}>
        <OutOfSight>{label}</OutOfSight>
        {face}
      </button>
      <div className="menu-panel" id={id} popover="auto" data-align={align}>
        {children}
      </div>
    </div>
  );
}

export function MenuItems({ items }: { items: readonly MenuItem[] }) {
  return (
    <ul className="menu-list">
      {items.map((item, index) => (
        <li key={index}>
          <MenuLine item={item} />
        </li>
      ))}
    </ul>
  );
}

function MenuLine({ item }: { item: MenuItem }) {
  if (item.kind === "rule") return <hr className="menu-rule" />;
  if (item.kind === "label") return <div className="menu-label">{item.label}</div>;
  const face = (
    <>
      {item.icon && <Icon name={item.icon} />}
      <span className="menu-item-text">
        {item.label}
        {item.detail && <span className="small quiet">{item.detail}</span>}
      </span>
    </>
  );
  if (item.kind !== "form")
    return (
      <a className="menu-item" href={item.href} lang={item.lang} hrefLang={item.lang} aria-current={item.current ? "true" : undefined}>
        {face}
      </a>
    );
  return (
    <form method="post" action={item.action}>
      <HiddenFields values={item.hidden ?? {}} />
      <button className="menu-item" type="submit" data-tone={item.tone} aria-current={item.current ? "true" : undefined}>
        {face}
      </button>
    </form>
  );
}
