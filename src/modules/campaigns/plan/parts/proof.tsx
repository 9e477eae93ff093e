import { formatSize } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { evidenceParts } from "../evidence-parts.ts";
import type { MeasureFile } from "../measure-files.server.ts";

type ProofProps = { evidence: string; files: readonly MeasureFile[]; campaignId: string; placeId: string };

export function measureFileHref(campaignId: string, placeId: string, fileId: string): string {
  return link(`/work/campaigns/${campaignId}/plan/places/${placeId}/files/${fileId}`);
}

/** With what a place proves a measure: its words, the addresses in them, and its files. */
export function Proof({ evidence, files, campaignId, placeId }: ProofProps) {
  return (
    <>
      {evidence !== "" && (
        <div className="small">
          {evidenceParts(evidence).map(({ text, url }, index) =>
            url === null ? (
              <span key={index}>{text}</span>
            ) : (
              <a key={index} href={url} rel="noreferrer noopener nofollow" target="_blank">{text}</a>
            ),
          )}
        </div>
      )}
      {files.map(({ id, name, size }) => (
        <div className="small" key={id}>
          <a href={measureFileHref(campaignId, placeId, id)}>{name}</a> <span className="quiet">{formatSize(size)}</span>
        </div>
      ))}
    </>
  );
}
