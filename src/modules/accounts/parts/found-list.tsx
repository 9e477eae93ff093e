import { Icon, type IconName } from "#ui/icon.tsx";
import { Row } from "#ui/layout.tsx";

export type Found = { href: string; title: string; detail: string };

export function FoundList({ found, icon }: { found: readonly Found[]; icon: IconName }) {
  return (
    <ul className="plain-list">
      {found.map((one) => (
        <li key={one.href}>
          <Row>
            <Icon name={icon} />
            <a href={one.href}>{one.title}</a>
            <span className="quiet small">{one.detail}</span>
          </Row>
        </li>
      ))}
    </ul>
  );
}
