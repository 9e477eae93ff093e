import type { ReactNode } from "react";
import { IconButton } from "#ui/button.tsx";
import { useWords } from "#ui/words.tsx";

type DialogProps = { id: string; title: ReactNode; actions?: ReactNode; children?: ReactNode };

/**
 * Opened by `<Button opens={id}>`, which needs no script of ours. Where a browser knows no `command` attribute,
 * put a link to a confirmation page instead: see DialogLink.
 */
export function Dialog({ id, title, actions, children }: DialogProps) {
  const words = useWords();
  return (
    <dialog className="dialog" id={id} aria-labelledby={`${id}-title`} closedby="any">
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id={`${id}-title`}>{title}</h2>
          <IconButton icon="cross" label={words.close} closes={id} dense />
        </div>
        {children}
        {actions && <div className="dialog-actions">{actions}</div>}
      </div>
    </dialog>
  );
}

/** A link to a confirmation page that opens the dialog in place where scripts run. */
export function DialogLink({ dialog, href, children, kind = "plain" }: { dialog: string; href: string; children: ReactNode; kind?: "main" | "plain" | "urgent" | "bare" }) {
  return (
    <a className="button" data-kind={kind} href={href} data-dialog={dialog}>
      {children}
    </a>
  );
}
