/** Lines to type or to read, scrolled sideways and never broken. */
export function CodeBlock({ text }: { text: string }) {
  return (
    <pre className="code" tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}
