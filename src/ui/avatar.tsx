import type { ReactNode } from "react";

export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toLocaleUpperCase("kk");
}

export function Avatar({ name, size }: { name: string; size?: "s" | "l" }) {
  return (
    <span className="avatar" data-size={size} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

export function Person({ name, detail, href }: { name: string; detail?: ReactNode; href?: string }) {
  return (
    <span className="person">
      <Avatar name={name} />
      <span className="person-text">
        {href ? <a href={href}>{name}</a> : <b>{name}</b>}
        {detail && <span className="small quiet">{detail}</span>}
      </span>
    </span>
  );
}
