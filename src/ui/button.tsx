import type { ReactNode } from "react";
import "#ui/html-command.ts";
import { Icon, type IconName } from "#ui/icon.tsx";

type Look = {
  kind?: "main" | "plain" | "urgent" | "bare";
  dense?: boolean;
  wide?: boolean;
  icon?: IconName;
  children: ReactNode;
};

type ButtonProps = Look & {
  type?: "submit" | "button";
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  /** Says in words why the button cannot be pressed now; the button is shown disabled with the reason under it. */
  blocked?: string;
  opens?: string;
  closes?: string;
  popover?: string;
  id?: string;
};

const look = ({ kind = "plain", dense, wide }: Look) => ({
  className: "button",
  "data-kind": kind,
  "data-dense": dense ? "" : undefined,
  "data-wide": wide ? "" : undefined,
});

export function Button(props: ButtonProps) {
  const { type = "submit", name, value, form, formAction, blocked, opens, closes, popover, icon, children, id } = props;
  if (blocked) return <Blocked {...props} />;
  return (
    <button
      {...look(props)}
      id={id}
      type={opens || closes || popover ? "button" : type}
      name={name}
      value={value}
      form={form}
      formAction={formAction}
      command={opens ? "show-modal" : closes ? "close" : undefined}
      commandfor={opens ?? closes}
      popoverTarget={popover}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

function Blocked(props: ButtonProps) {
  return (
    <span className="blocked">
      <button {...look({ ...props, kind: "plain" })} type="button" disabled>
        {props.icon && <Icon name={props.icon} />}
        {props.children}
      </button>
      <span className="blocked-why">
        <Icon name="lock" />
        {props.blocked}
      </span>
    </span>
  );
}

export function ButtonLink(props: Look & { href: string; download?: boolean; newTab?: boolean }) {
  return (
    <a {...look(props)} href={props.href} download={props.download} target={props.newTab ? "_blank" : undefined} rel={props.newTab ? "noreferrer" : undefined}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  );
}

export function IconButton({ icon, label, dense, ...rest }: Omit<ButtonProps, "children" | "icon" | "blocked"> & { icon: IconName; label: string }) {
  return (
    <button
      {...look({ kind: rest.kind ?? "bare", dense, children: null })}
      data-square=""
      id={rest.id}
      type={rest.opens || rest.closes || rest.popover ? "button" : (rest.type ?? "submit")}
      name={rest.name}
      value={rest.value}
      form={rest.form}
      formAction={rest.formAction}
      command={rest.opens ? "show-modal" : rest.closes ? "close" : undefined}
      commandfor={rest.opens ?? rest.closes}
      popoverTarget={rest.popover}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}

export function ButtonRow({ stretch, children }: { stretch?: boolean; children: ReactNode }) {
  return (
    <div className="button-row" data-stretch={stretch ? "" : undefined}>
      {children}
    </div>
  );
}
