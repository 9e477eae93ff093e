import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import type { ChartProps } from "#ui/chart.tsx";
import { Page } from "#ui/page.tsx";
import { LivingButtons } from "#ui/living/buttons.tsx";
import { LivingCharts } from "#ui/living/charts.tsx";
import { LivingCompared, LivingEveryField } from "#ui/living/every-field.tsx";
import { LivingFields, LivingRefusedForm } from "#ui/living/fields.tsx";
import { LivingMap } from "#ui/living/map.tsx";
import { LivingCase, LivingShowing } from "#ui/living/showing.tsx";
import { LivingTables } from "#ui/living/tables.tsx";

/** Every component in every state, with the words and names the system will really hold. */
export function LivingPage({ charts = [] }: { charts?: readonly ChartProps[] }) {
  return (
    <Page
      crumbs={[{ label: "Пана", href: "#top" }, { label: "Ui" }]}
      eyebrow="Случай 2026/27-014 · открыт 11 ноября · ведёт А. Сейітқызы"
      title="Components, alive"
      lead="Each piece in all its states. Look at it on a phone of 360 px, in both schemes, and on paper."
      badges={
        <>
          <Badge tone="due">Средний риск</Badge>
          <Badge tone="sky">Буллинг</Badge>
        </>
      }
      actions={
        <ButtonLink href="#fields" kind="main">
          Fields
        </ButtonLink>
      }
    >
      <LivingCase />
      <LivingShowing />
      <LivingTables />
      <LivingMap />
      <LivingCharts charts={charts} />
      <LivingButtons />
      <LivingFields />
      <LivingRefusedForm />
      <LivingEveryField />
      <LivingCompared />
    </Page>
  );
}
