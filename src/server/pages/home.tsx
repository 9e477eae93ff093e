import { m } from "#paraglide/messages.js";

export default function Home() {
  return <h1>{m.shell_name()}</h1>;
}
