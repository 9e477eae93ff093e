import { inWords } from "#platform/i18n/names.ts";
import { platformName } from "../open-words.ts";
import type { WallLink } from "../queries.server.ts";
import { OutLink } from "./how-to-join.tsx";

/** The school's public name and where its links lead; nothing of what stands there is copied. */
export function WallLinks({ links }: { links: readonly WallLink[] }) {
  return (
    <ul className="listed">
      {[...Map.groupBy(links, ({ placeId }) => placeId)].map(([placeId, ofPlace]) => (
        <li key={placeId}>
          {ofPlace[0] && inWords(ofPlace[0].place)}
          {ofPlace.map(({ url, platform }) => (
            <span key={url}>
              {" · "}
              <OutLink href={url}>{platformName(platform)}</OutLink>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
