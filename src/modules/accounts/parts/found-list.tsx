import { LinkCard } from "#ui/card.tsx";
import type { IconName } from "#ui/icon.tsx";
import { Columns } from "#ui/layout.tsx";

export type Found = { href: string; title: string; detail: string };

export function FoundList({ found, icon }: { found: readonly Found[]; icon: IconName }) {
  return (
    <Columns>
      {found.map((one) => (
        <LinkCard key={one.href} href={one.href} icon={icon} title={one.title} text={one.detail} />
      ))}
    </Columns>
  );
}
