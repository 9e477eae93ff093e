import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { Copyable } from "#ui/copy.tsx";
import type { Regulation } from "../../schema/regulation.ts";
import { platformName } from "../open-words.ts";
import { Written, WrittenList } from "./written.tsx";

type Props = { regulation: Pick<Regulation, "hashtags" | "screenHashtags" | "officialPages" | "formats" | "motto">; dueAt: Date | null; open: boolean };

export function HowToJoin({ regulation, dueAt, open }: Props) {
  const { hashtags, screenHashtags, officialPages, formats, motto } = regulation;
  if (!open && [hashtags, screenHashtags, officialPages, formats].every((list) => list.length === 0) && !motto.kk) return null;
  return (
    <Card title={open ? m.campaigns_public_join() : m.campaigns_public_formats()} id="join">
      {open && (
        <ol className="listed">
          <li>{m.campaigns_public_join_ask()}</li>
          <li>{m.campaigns_public_join_post()}</li>
          {dueAt && <li>{m.campaigns_public_join_return({ date: formatDateTime(dueAt) })}</li>}
        </ol>
      )}
      {hashtags.length > 0 && (
        <>
          <h3>{m.campaigns_public_hashtags()}</h3>
          <p>
            <Copyable text={hashtags.join(" ")} />
          </p>
          <p className="small quiet">{m.campaigns_public_hashtags_help()}</p>
        </>
      )}
      {screenHashtags.length > 0 && (
        <>
          <h3>{m.campaigns_public_screen_hashtags()}</h3>
          <p>
            <Copyable text={screenHashtags.join(" ")} />
          </p>
        </>
      )}
      {motto.kk && (
        <>
          <h3>{m.campaigns_public_motto()}</h3>
          <p>
            <Written text={motto} />
          </p>
        </>
      )}
      {officialPages.length > 0 && (
        <>
          <h3>{m.campaigns_public_pages()}</h3>
          <ul className="listed">
            {officialPages.map(({ platform, name, address }) => (
              <li key={`${platform} ${name}`}>
                {platformName(platform)}: {address.startsWith("https://") ? <OutLink href={address}>{name}</OutLink> : <b>{name}</b>}
              </li>
            ))}
          </ul>
        </>
      )}
      {formats.length > 0 && open && <h3>{m.campaigns_public_formats()}</h3>}
      {formats.map(({ heading, items }) => (
        <div className="stack" data-gap="small" key={heading.kk}>
          <p>
            <Written text={heading} />
          </p>
          <WrittenList items={items} />
        </div>
      ))}
    </Card>
  );
}

/** Another site: it learns neither where the reader came from nor that we speak for it. */
export function OutLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} rel="noopener noreferrer nofollow ugc">
      {children}
    </a>
  );
}
