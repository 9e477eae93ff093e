import { Count } from "#ui/badge.tsx";
import { Icon } from "#ui/icon.tsx";
import type { RoomGroup, RoomLink } from "#ui/shell-data.ts";
import { useWords } from "#ui/words.tsx";
import { IconButton } from "#ui/button.tsx";
import { MarkLink } from "#ui/mark.tsx";

function RoomCount({ count, countLabel }: RoomLink) {
  return count ? <Count value={count} tone="urgent" label={countLabel} /> : null;
}

function RoomList({ groups }: { groups: readonly RoomGroup[] }) {
  return groups.map((group, index) => (
    <div key={group.label ?? index}>
      {group.label && <p className="rooms-label">{group.label}</p>}
      <ul>
        {group.links.map((link) => (
          <li key={link.href}>
            <a className="room" href={link.href} aria-current={link.current ? "page" : undefined}>
              <Icon name={link.icon} />
              <span className="room-name">{link.label}</span>
              <RoomCount {...link} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  ));
}

export function Rail({ name, homeHref, groups }: { name: string; homeHref: string; groups: readonly RoomGroup[] }) {
  const words = useWords();
  return (
    <div className="rail">
      <div className="rail-inner">
        <nav className="rooms" aria-label={words.mainMenu}>
          <MarkLink href={homeHref} name={name} />
          <RoomList groups={groups} />
        </nav>
      </div>
    </div>
  );
}

/** On phones: the four rooms used most, and a drawer with all of them that opens without a script. */
export function BottomNav({ groups }: { groups: readonly RoomGroup[] }) {
  const words = useWords();
  const all = groups.flatMap((group) => group.links);
  const marked = all.filter((link) => link.primary);
  const primary = (marked.length > 0 ? marked : all).slice(0, 4);
  const elsewhere = all.some((link) => link.current && !primary.includes(link));
  return (
    <nav className="bottom-nav" aria-label={words.mainMenu}>
      <ul>
        {primary.map((link) => (
          <li key={link.href}>
            <a className="tab-room" href={link.href} aria-current={link.current ? "page" : undefined}>
              <Icon name={link.icon} />
              <span>{link.short ?? link.label}</span>
              <RoomCount {...link} />
            </a>
          </li>
        ))}
        {all.length > primary.length && (
          <li>
            <button className="tab-room" type="button" popoverTarget="all-rooms" aria-current={elsewhere ? "true" : undefined}>
              <Icon name="menu" />
              <span>{words.more}</span>
            </button>
          </li>
        )}
      </ul>
      <div className="drawer" id="all-rooms" popover="auto">
        <div className="drawer-head">
          <b>{words.mainMenu}</b>
          <IconButton icon="cross" label={words.close} popover="all-rooms" />
        </div>
        <div className="rooms">
          <RoomList groups={groups} />
        </div>
      </div>
    </nav>
  );
}
