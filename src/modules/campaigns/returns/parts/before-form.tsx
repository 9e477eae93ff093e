import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { Copyable } from "#ui/copy.tsx";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import type { ReturnPageData } from "../return-page.server.ts";
import { platformName } from "../fault-words.ts";

/** What somebody must know before they type: what came back, by when, and from whom the draft is. */
export function BeforeForm({ page, isFresh }: { page: ReturnPageData; isFresh: boolean }) {
  const { state, remark, due, extendedTo, extendedBecause, draft } = page;
  const isLate = due !== null && due < now();
  return (
    <>
      {state === "returned" &&
        (remark ? (
          <Notice tone="due" title={m.campaigns_sending_given_back()}>
            <p className="as-typed">{remark}</p>
          </Notice>
        ) : (
          <Notice tone="due">{m.campaigns_sending_taken_back()}</Notice>
        ))}
      {state === "silent" && <Notice tone="due">{m.campaigns_sending_marked_silent()}</Notice>}
      {extendedTo && due && (
        <Notice tone="info" title={m.campaigns_sending_extended({ due: formatDateTime(due) })}>
          {extendedBecause}
        </Notice>
      )}
      {isLate && state !== "returned" && <Notice tone="due">{m.campaigns_sending_is_late({ due: formatDateTime(due) })}</Notice>}
      {isFresh && draft?.at && <Notice title={m.campaigns_sending_draft_found({ when: formatDateTime(draft.at), by: draft.by })} />}
    </>
  );
}

/** Hashtags and pages, once more where they are needed. */
export function ToRemember({ page }: { page: ReturnPageData }) {
  const { hashtags, officialPages } = page;
  if (hashtags.length + officialPages.length === 0) return null;
  return (
    <details className="understood">
      <summary>{m.campaigns_sending_to_remember()}</summary>
      <Facts
        stacked
        facts={[
          hashtags.length > 0 && { label: m.campaigns_fact_hashtags(), value: <Copyable text={hashtags.join(" ")} /> },
          officialPages.length > 0 && { label: m.campaigns_fact_pages(), value: officialPages.map(({ platform, name }) => `${platformName(platform)}: ${name}`).join("; ") },
        ]}
      />
    </details>
  );
}
