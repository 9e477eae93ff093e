import { m } from "#paraglide/messages.js";
import { formatSize } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import type { SeenFile } from "../return.server.ts";

export function Evidence({ files, href }: { files: readonly SeenFile[]; href: string }) {
  if (files.length === 0) return null;
  return (
    <Card title={m.checking_files()}>
      <ul className="link-list">
        {files.map((file) => (
          <li key={file.id}>
            <a href={`${href}${file.id}`}>{file.name}</a> <span className="quiet small">{formatSize(file.size)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
