import { m } from "#paraglide/messages.js";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { CodeBlock } from "#ui/code-block.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { Facts } from "#ui/facts.tsx";
import { Stack } from "#ui/layout.tsx";
import { exampleOf } from "./examples.ts";
import type { Line, OperationOnPage, SchemaOnPage } from "./page-model.ts";

const plain = { plain: true, params: new URLSearchParams() } as const;

export function ApiOperation({ operation, base }: { operation: OperationOnPage; base: string }) {
  const { id, method, path, summary, about, scope, asks, body, answer, answers } = operation;
  return (
    <Card id={id} title={summary} note={scope ? <a href="#scopes">{scope}</a> : undefined}>
      <Stack>
        <p>
          <Badge tone={method === "GET" ? "sky" : "due"} dot={false}>{method}</Badge> <code className="long">{path}</code>
        </p>
        {about && <p>{about}</p>}
        <Facts facts={[body !== null && { label: m.api_page_body(), value: <a href={`#${body}`}>{body}</a> }, answer !== null && { label: m.api_page_answer(), value: <a href={`#${answer}`}>{answer}</a> }]} />
        <details>
          <summary>{m.api_page_details()}</summary>
          <Stack>
            <DataTable {...plain} caption={m.api_page_parameters()} rows={asks} rowKey={(row) => row.name} columns={LINES(true)} />
            <DataTable
              {...plain}
              caption={m.api_page_answers()}
              rows={answers}
              rowKey={(row) => row.status}
              columns={[
                { key: "status", label: m.api_page_answers(), main: true, cell: (row) => row.status },
                { key: "means", label: m.api_page_means(), cell: (row) => row.means },
              ]}
            />
            <CodeBlock text={exampleOf(operation, base)} />
          </Stack>
        </details>
      </Stack>
    </Card>
  );
}

export function ApiSchema({ schema }: { schema: SchemaOnPage }) {
  return (
    <Card id={schema.name} title={<code>{schema.name}</code>} flush>
      <DataTable {...plain} caption={schema.name} rows={schema.lines} rowKey={(row) => row.name} columns={LINES(false)} />
    </Card>
  );
}

function LINES(withWhere: boolean): Column<Line>[] {
  return [
    { key: "name", label: m.api_page_name(), main: true, cell: (row) => <code>{row.name}</code> },
    ...(withWhere ? [{ key: "where", label: m.api_page_where(), cell: (row: Line) => row.where }] : []),
    { key: "shape", label: m.api_page_shape(), cell: (row) => (row.link ? <a href={`#${row.link}`}><code>{row.shape}</code></a> : <code>{row.shape}</code>) },
    { key: "needed", label: m.api_page_needed(), cell: (row) => (row.needed ? m.api_page_yes() : m.api_page_no()) },
    { key: "means", label: m.api_page_means(), cell: (row) => row.means },
  ];
}
