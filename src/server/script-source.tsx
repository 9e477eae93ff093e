import { createContext, useContext, type ReactNode } from "react";

const Source = createContext<{ src: string; nonce: string | undefined } | null>(null);

export function ScriptSource({ src, nonce, children }: { src: string; nonce: string | undefined; children: ReactNode }) {
  return <Source value={{ src, nonce }}>{children}</Source>;
}

/** The one small script of staff pages; public pages leave it out. */
export function Enhancements() {
  const source = useContext(Source);
  return source && <script type="module" src={source.src} nonce={source.nonce} />;
}
