import { Card } from "#ui/card.tsx";
import { Chart, type ChartProps } from "#ui/chart.tsx";
import { Columns } from "#ui/layout.tsx";

export function LivingCharts({ charts }: { charts: readonly ChartProps[] }) {
  const [first, second, ...rest] = charts;
  return (
    <>
      {first && second && (
        <Columns>
          {[first, second].map((chart) => (
            <Card key={chart.id} id={`card-${chart.id}`}>
              <Chart {...chart} />
            </Card>
          ))}
        </Columns>
      )}
      {rest.map((chart) => (
        <Card key={chart.id} id={`card-${chart.id}`} title={chart.title}>
          <Chart {...chart} titled />
        </Card>
      ))}
    </>
  );
}
