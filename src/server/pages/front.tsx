import { m } from "#paraglide/messages.js";

export default function Front() {
  return (
    <>
      <h1>{m.shell_name()}</h1>
      <p>{m.shell_promise()}</p>
    </>
  );
}
