import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { Copyable } from "#ui/copy.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Facts } from "#ui/facts.tsx";
import { Columns } from "#ui/layout.tsx";
import { Numbers } from "#ui/numbers.tsx";
import type { School } from "../queries/school.server.ts";
import { GRADES } from "../schema.ts";
import { ContactFacts } from "./contact-facts.tsx";
import { NameFacts } from "./place-facts.tsx";
import { gradeWord, languageWord, typeWord } from "../words.ts";

export function SchoolFacts({ school, network }: { school: School; network: { name: string; href: string | undefined } | null }) {
  const number = (value: number | null) => (value === null ? null : formatNumber(value));
  return (
    <>
      {school.sizeKnown && (
        <Numbers
          items={[
            { value: number(school.totalPupils), label: m.places_pupils() },
            { value: number(school.staff), label: m.places_staff() },
          ]}
        />
      )}
      <Columns>
        <Card title={m.places_facts()}>
          <Facts
            facts={[
              { label: m.places_type(), value: typeWord(school.type) },
              network !== null && { label: m.places_network(), value: network.href ? <a href={network.href}>{network.name}</a> : network.name },
              { label: m.places_languages(), value: school.languages.map(languageWord).join(", ") || m.places_not_reported() },
              { label: m.places_bin(), value: school.bin ? <span className="mono">{school.bin}</span> : m.places_not_reported() },
              { label: m.places_public_code(), value: <Copyable text={school.publicCode} /> },
            ]}
          />
          <p className="small quiet">{m.places_public_code_help()}</p>
        </Card>
        <Card title={m.places_contacts()}>
          <ContactFacts contact={school.contact} />
        </Card>
        <Card title={m.places_names()}>
          <NameFacts place={school} />
        </Card>
      </Columns>
      {school.sizeKnown && school.totalPupils !== null && <PupilsByGrade school={school} />}
    </>
  );
}

function PupilsByGrade({ school }: { school: School }) {
  const rows = GRADES.filter((grade) => school.pupils[grade] !== null && school.pupils[grade] !== undefined);
  return (
    <Card flush title={m.places_pupils_by_grade()}>
      <DataTable
        plain
        caption={m.places_pupils_by_grade()}
        params={new URLSearchParams()}
        rows={rows}
        rowKey={String}
        columns={[
          { key: "grade", label: m.places_grade_column(), main: true, cell: (grade) => gradeWord(grade) },
          { key: "pupils", label: m.places_pupils(), numeric: true, cell: (grade) => formatNumber(school.pupils[grade] ?? 0), total: formatNumber(school.totalPupils ?? 0) },
        ]}
      />
    </Card>
  );
}
