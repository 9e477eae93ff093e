import type { ReactNode } from "react";

export function Fieldset({ title, help, children }: { title: ReactNode; help?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend className="group-title">{title}</legend>
      {help && <p className="help">{help}</p>}
      {children}
    </fieldset>
  );
}

export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}
