import { m } from "#paraglide/messages.js";
import { formatSize } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Badge } from "#ui/badge.tsx";
import { Button, ButtonRow, IconButton } from "#ui/button.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { textIn } from "../../schema/texts.ts";
import type { Material } from "../materials.server.ts";

type Props = { campaignId: string; materials: readonly Material[]; formId: string };

export function MaterialList({ campaignId, materials, formId }: Props) {
  return (
    <DataTable
      plain
      id="materials"
      caption={m.campaigns_making_materials()}
      columns={[
        { key: "name", label: m.campaigns_making_file(), main: true, cell: ({ name }) => name },
        { key: "about", label: m.campaigns_making_about_files(), cell: ({ about }) => textIn(about) },
        { key: "size", label: m.campaigns_making_size(), numeric: true, nowrap: true, cell: ({ size }) => formatSize(size) },
        { key: "public", label: m.campaigns_making_shown(), cell: ({ isPublic }) => <Badge tone={isPublic ? "well" : "quiet"}>{isPublic ? m.campaigns_making_shown_all() : m.campaigns_making_shown_staff()}</Badge> },
        { key: "acts", label: m.campaigns_making_acts(), cell: (material) => <Acts material={material} formId={formId} /> },
      ]}
      rows={materials}
      rowKey={({ id }) => id}
      rowHref={({ id }) => link(`/work/campaigns/${campaignId}/materials/${id}`)}
      params={new URLSearchParams()}
      empty={<Empty title={m.campaigns_making_materials_none()}>{m.campaigns_making_materials_none_text()}</Empty>}
    />
  );
}

function Acts({ material: { id, name, isPublic }, formId }: { material: Material; formId: string }) {
  return (
    <form method="post" encType="multipart/form-data">
      <HiddenFields values={{ form_id: `${formId}-${id}` }} />
      <ButtonRow>
        <Button dense name="intent" value={`${isPublic ? "hide" : "show"}:${id}`}>{isPublic ? m.campaigns_making_hide() : m.campaigns_making_show()}</Button>
        <IconButton icon="trash" dense name="intent" value={`remove:${id}`} label={m.campaigns_making_material_remove({ name })} />
      </ButtonRow>
    </form>
  );
}
