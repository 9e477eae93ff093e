import { m } from "#paraglide/messages.js";
import { Card } from "#ui/card.tsx";
import { CodeBlock } from "#ui/code-block.tsx";
import { Facts } from "#ui/facts.tsx";
import { Stack } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { roleMay } from "../../platform/access/actions.ts";
import { originContext, scopeContext } from "../../platform/http/context.ts";
import { currentLocale } from "../../platform/i18n/locale.ts";
import { link } from "../../platform/i18n/link.ts";
import { titled } from "../../platform/i18n/title.ts";
import { firstSteps } from "../api/examples.ts";
import { apiPage } from "../api/page-model.ts";
import { ApiOperation, ApiSchema } from "../api/page-parts.tsx";
import { WIDE } from "../../platform/http/wide.ts";
import type { Route } from "./+types/api";

const OPENAPI = "/api/v1/openapi.json";

export const handle = WIDE;
export const meta = () => [{ title: titled(m.api_page_title()) }];

export function loader({ context }: Route.LoaderArgs) {
  const scope = context.get(scopeContext);
  const makesForSystems = scope.kind === "person" && roleMay(scope.role, "api.seeTokens");
  return { origin: context.get(originContext), makesForSystems, ...apiPage(currentLocale()) };
}

export default function Api({ loaderData: { origin, makesForSystems, scopes, operations, schemas, problems, limit } }: Route.ComponentProps) {
  const base = `${origin}/api/v1`;
  return (
    <Page title={m.api_page_title()} lead={m.api_page_lead()}>
      <Stack gap="large">
        <Card title={m.api_page_start()}>
          <ol className="listed">
            <li>{m.api_page_start_token()} <a href={link("/profile/tokens")}>{m.api_own_title()}</a></li>
            <li>{m.api_page_start_system()} {makesForSystems ? <a href={link("/tokens")}>{m.api_tokens_title()}</a> : m.api_tokens_title()}</li>
            <li>{m.api_page_start_send()}</li>
          </ol>
          <CodeBlock text={firstSteps(base)} />
          <p>{m.api_page_openapi()} <a href={OPENAPI}>{OPENAPI}</a></p>
        </Card>
        <Card title={m.api_page_scopes()} id="scopes">
          <Facts stacked facts={scopes.map(({ name, label, help }) => ({ label: <code>{name}</code>, value: `${label}. ${help}` }))} />
        </Card>
        <Card title={m.api_page_rules()} id="rules">
          <Facts
            stacked
            facts={[
              { label: m.api_page_access(), value: m.api_page_access_text() },
              { label: m.api_page_paging(), value: m.api_page_paging_text() },
              { label: m.api_page_etags(), value: m.api_page_etags_text() },
              { label: m.api_page_keys(), value: m.api_page_keys_text() },
              { label: m.api_page_limits(), value: m.api_page_limits_text({ count: limit }) },
              { label: m.api_page_languages(), value: m.api_page_languages_text() },
            ]}
          />
        </Card>
        <h2 id="operations">{m.api_page_operations()}</h2>
        <ul className="listed">
          {operations.map(({ id, summary, method, path }) => (
            <li key={id}><a href={`#${id}`}>{summary}</a> <code className="long quiet small">{method} {path}</code></li>
          ))}
        </ul>
        {operations.map((operation) => <ApiOperation key={operation.id} operation={operation} base={base} />)}
        <h2 id="schemas">{m.api_page_schemas()}</h2>
        {schemas.map((schema) => <ApiSchema key={schema.name} schema={schema} />)}
        <h2 id="errors">{m.api_page_errors()}</h2>
        <p>{m.api_page_errors_text()}</p>
        {problems.map(({ kind, status, title, detail }) => (
          <Card key={kind} id={kind} title={title} note={<code>{status} {kind}</code>}>
            <p>{detail}</p>
          </Card>
        ))}
      </Stack>
    </Page>
  );
}
