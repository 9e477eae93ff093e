import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";

type Stretch = { fromDay: string; untilDay: string; first: string | null; second: string | null; holiday: boolean };

/** Who is called on which days; days that nobody has taken stand out. */
export function RotaCard({ rota }: { rota: readonly Stretch[] }) {
  const days = ({ fromDay, untilDay }: Stretch) => (fromDay === untilDay ? formatDate(fromDay, "medium") : `${formatDate(fromDay, "medium")} – ${formatDate(untilDay, "medium")}`);
  const columns = [
    { key: "days", label: m.team_duty_days(), cell: (one: Stretch) => <>{days(one)} {one.holiday && <Badge tone="quiet">{m.team_duty_holiday()}</Badge>}</>, main: true },
    { key: "first", label: m.team_duty_first(), cell: (one: Stretch) => one.first ?? <Badge tone="due">{m.team_duty_open()}</Badge> },
    { key: "second", label: m.team_duty_second(), cell: (one: Stretch) => one.second ?? "—" },
  ];
  return (
    <Card title={m.team_duty_rota()} note={m.team_duty_rota_note()} flush>
      <DataTable caption={m.team_duty_rota()} columns={columns} rows={rota} rowKey={(one) => one.fromDay} params={new URLSearchParams()} plain />
    </Card>
  );
}
