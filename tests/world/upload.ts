const BOUNDARY = "----pana";

/** A form whose body arrives only as the test lets it. */
export function slowForm(formId: string) {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, { highWaterMark: 0 });
  const writer = writable.getWriter();
  const send = (bytes: string | Uint8Array) => writer.write(typeof bytes === "string" ? Buffer.from(bytes) : bytes);
  const request = new Request("http://localhost/files", {
    method: "POST",
    body: readable,
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
    duplex: "half",
  } as RequestInit);
  return {
    request,
    send,
    opening: () => send(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="form_id"\r\n\r\n${formId}\r\n`),
    file: (name: string) =>
      send(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`),
    endOfFile: () => send("\r\n"),
    async end() {
      await send(`--${BOUNDARY}--\r\n`);
      await writer.close();
    },
    /** The network goes away without a word. */
    cut: () => writer.abort(new Error("The connection was cut.")),
    /** The body ends, though the form has not. */
    stop: () => writer.close(),
  };
}

/** A form that is there at once. */
export function formOf(formId: string, files: readonly { name: string; bytes: Uint8Array }[]): Request {
  const body = new FormData();
  body.set("form_id", formId);
  for (const { name, bytes } of files) body.append("files", new File([new Uint8Array(bytes)], name));
  return new Request("http://localhost/files", { method: "POST", body });
}
