import { Icon } from "#ui/icon.tsx";

export type TagItem = { label: string; href?: string; remove?: { href: string; label: string } };

export function Tags({ tags, label }: { tags: readonly TagItem[]; label?: string }) {
  return (
    <ul className="tags" aria-label={label}>
      {tags.map((tag) => (
        <li key={tag.label}>
          {tag.remove ? (
            <a className="tag" href={tag.remove.href} aria-label={tag.remove.label}>
              {tag.label}
              <Icon name="cross" />
            </a>
          ) : tag.href ? (
            <a className="tag" href={tag.href}>
              {tag.label}
            </a>
          ) : (
            <span className="tag">{tag.label}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
