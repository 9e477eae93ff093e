import { Avatar } from "#ui/avatar.tsx";
import { Count } from "#ui/badge.tsx";
import { Icon } from "#ui/icon.tsx";
import { LanguageLinks, LanguageSegments } from "#ui/languages.tsx";
import { MarkLink } from "#ui/mark.tsx";
import { Menu, MenuItems } from "#ui/menu.tsx";
import { SchemeSwitch } from "#ui/scheme-switch.tsx";
import type { StaffShellProps } from "#ui/shell-data.ts";
import { useWords } from "#ui/words.tsx";

export function Topbar({ name, homeHref, seat, search, bell, languages, scheme, person }: Omit<StaffShellProps, "groups" | "children" | "toasts" | "banner">) {
  const words = useWords();
  return (
    <header className="topbar">
      <MarkLink href={homeHref} name={name} />
      {seat && <Seat {...seat} />}
      {search && (
        <form className="topbar-search" role="search" aria-label={search.label} method="get" action={search.action}>
          <span className="input-wrap">
            <Icon name="search" />
            <input className="input" type="search" name={search.name ?? "q"} defaultValue={search.value} aria-label={search.label} placeholder={search.label} />
          </span>
        </form>
      )}
      <div className="topbar-side push">
        {bell && (
          <a className="bell" href={bell.href} aria-label={bell.count > 0 ? `${bell.label}: ${words.unread(bell.count)}` : bell.label} title={bell.label}>
            <Icon name="bell" />
            {bell.count > 0 && <Count value={bell.count > 99 ? "99+" : bell.count} />}
          </a>
        )}
        {person ? <PersonMenu person={person} languages={languages} scheme={scheme} /> : <LanguageLinks languages={languages} />}
      </div>
    </header>
  );
}

function PersonMenu({ person, languages, scheme }: Pick<StaffShellProps, "languages" | "scheme"> & { person: NonNullable<StaffShellProps["person"]> }) {
  const words = useWords();
  return (
    <Menu id="person-menu" label={`${words.account}: ${person.name}`} className="round" face={<Avatar name={person.name} />} align="end">
      <div className="menu-person">
        <b>{person.name}</b>
        {person.detail && <span className="small quiet">{person.detail}</span>}
      </div>
      <div className="menu-pad stack" data-gap="small">
        <LanguageSegments languages={languages} />
        {scheme && <SchemeSwitch {...scheme} />}
      </div>
      <MenuItems items={person.items} />
    </Menu>
  );
}

function Seat({ place, role, items }: NonNullable<StaffShellProps["seat"]>) {
  const words = useWords();
  const face = (
    <>
      <span className="seat-text">
        <span className="seat-place">{place}</span>
        <span className="seat-role">{role}</span>
      </span>
      {items.length > 0 && <Icon name="chevron-down" />}
    </>
  );
  if (items.length === 0) return <div className="seat">{face}</div>;
  return (
    <Menu id="seat-menu" label={words.seat} className="seat" face={face}>
      <div className="menu-label">{words.seat}</div>
      <MenuItems items={items} />
    </Menu>
  );
}
