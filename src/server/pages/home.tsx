import { m } from "#paraglide/messages.js";
import { Page } from "#ui/page.tsx";
import { titled } from "../../platform/i18n/title.ts";

export const meta = () => [{ title: titled(m.shell_home()) }];

export default function Home() {
  return <Page title={m.shell_home()} />;
}
