import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import type { Tone } from "#ui/tone.ts";

type Return = { code: string; name: string; schools: number; returns: number | null; people: string; state: string; tone: Tone; sent: string };

const ROWS: Return[] = [
  { code: "11", name: "Ақмола облысы", schools: 612, returns: 570, people: "98 204", state: "қабылданды", tone: "well", sent: "22 қазан" },
  { code: "10", name: "Абай облысы", schools: 276, returns: 199, people: "30 415", state: "тексерілуде", tone: "due", sent: "23 қазан" },
  { code: "33", name: "Жетісу облысы", schools: 318, returns: null, people: "—", state: "есеп жоқ", tone: "urgent", sent: "" },
  { code: "62", name: "Ұлытау облысы", schools: 132, returns: 77, people: "9 310", state: "түзетуге қайтарылды", tone: "due", sent: "23 қазан" },
  { code: "59", name: "Солтүстік Қазақстан облысы", schools: 451, returns: 428, people: "41 902", state: "қабылданды", tone: "well", sent: "21 қазан" },
];

const COLUMNS: Column<Return>[] = [
  { key: "name", label: "Өңір", cell: (row) => row.name, sortable: true, main: true },
  { key: "schools", label: "Мектеп", cell: (row) => row.schools, sortable: true, numeric: true, total: "1 789" },
  { key: "returns", label: "Есеп", cell: (row) => row.returns ?? "—", sortable: true, numeric: true, total: "1 274" },
  { key: "people", label: "Қатысушылар саны", cell: (row) => row.people, numeric: true, choice: "chosen", total: "179 831" },
  { key: "sent", label: "Жіберілген күні", cell: (row) => row.sent, nowrap: true, choice: "spare" },
  { key: "state", label: "Күйі", cell: (row) => <Badge tone={row.tone}>{row.state}</Badge> },
];

const STATES = [
  { value: "accepted", label: "қабылданды" },
  { value: "checking", label: "тексерілуде" },
];

export function LivingTables() {
  const filters = [
    { kind: "search", name: "q", label: "Өңір", placeholder: "Атауы немесе коды" },
    { kind: "select", name: "state", label: "Күйі", options: STATES, empty: "Барлығы" },
    { kind: "date", name: "since", label: "Қай күннен бастап" },
  ] as const;
  return (
    <>
      <Card title="Облыстар бойынша" note="флешмоб «Желідегі қауіпсіздік»" flush id="table">
        <DataTable
          caption="Облыстар бойынша есептер"
          columns={COLUMNS}
          rows={ROWS}
          rowKey={(row) => row.code}
          rowHref={(row) => `#region-${row.code}`}
          params={new URLSearchParams("sort=-returns&q=а&page=3")}
          total={412}
          filters={filters}
          exports={[{ href: "#excel", label: "Excel" }]}
        />
      </Card>
      <Card title="Dense, without tools" flush>
        <DataTable id="dense" caption="Тығыз кесте" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.code} params={new URLSearchParams("density=dense&col=sent")} plain />
      </Card>
      <Card title="Long: the head stays in sight" flush>
        <DataTable
          id="long"
          caption="Ұзын кесте"
          columns={COLUMNS}
          rows={Array.from({ length: 40 }, (_, index) => ({ ...ROWS[index % ROWS.length]!, code: String(index) }))}
          rowKey={(row) => row.code}
          params={new URLSearchParams("density=dense")}
          plain
        />
      </Card>
      <Card title="Empty by filters" flush>
        <DataTable id="filtered" caption="Бос кесте" columns={COLUMNS} rows={[]} rowKey={(row) => row.code} params={new URLSearchParams("state=accepted")} filters={[{ kind: "select", name: "state", label: "Күйі", options: STATES, empty: "Барлығы" }]} plain />
      </Card>
      <Card title="Empty from the start" flush>
        <DataTable
          id="nothing"
          caption="Өтініштер"
          columns={COLUMNS}
          rows={[]}
          rowKey={(row) => row.code}
          params={new URLSearchParams()}
          plain
          empty={
            <Empty title="Өтініш әзірге жоқ" action={<ButtonLink href="#nothing" kind="main" icon="print">Плакатты басып шығару</ButtonLink>}>
              Оқушылар сілтемені білсе ғана жазады. Плакатты дәлізге, асханаға және жатақханаға іліңіз.
            </Empty>
          }
        />
      </Card>
    </>
  );
}
