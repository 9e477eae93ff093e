import { m } from "#paraglide/messages.js";
import { Badge } from "#ui/badge.tsx";
import { linkFaultInWords, platformName, remarkInWords } from "../fault-words.ts";
import type { ShownLink, ShownLinks } from "../shown-links.server.ts";

/** Every address that was pasted, as it was understood; what is wrong stands first and says what to do. */
export function LinksUnderstood({ shown, field }: { shown: ShownLinks; field: string }) {
  if (shown.count === 0) return null;
  const rest = shown.count - shown.links.length;
  return (
    <details className="understood" open={shown.faulty > 0 || shown.count <= 12}>
      <summary>{m.campaigns_sending_understood({ count: shown.count })}</summary>
      <ol className="link-list">
        {shown.links.map((link, index) => (
          <li key={`${field}-${index}`}>
            <LinkLine link={link} />
          </li>
        ))}
      </ol>
      {rest > 0 && <p className="small quiet">{m.campaigns_sending_and_more({ count: rest })}</p>}
    </details>
  );
}

function LinkLine({ link: { text, href, platform, fault, remark } }: { link: ShownLink }) {
  return (
    <>
      {platform ? <Badge tone={remark ? "due" : "well"}>{platformName(platform)}</Badge> : <Badge tone="urgent">{m.campaigns_sending_not_understood()}</Badge>}
      {href ? (
        <a href={href} target="_blank" rel="noreferrer noopener nofollow">
          {text}
        </a>
      ) : (
        <span>{text}</span>
      )}
      {fault && <span className="small">{linkFaultInWords(fault)}</span>}
      {remark && <span className="small quiet">{remarkInWords(remark)}</span>}
    </>
  );
}
