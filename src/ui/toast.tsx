import { Icon } from "#ui/icon.tsx";
import { useWords } from "#ui/words.tsx";

export type ToastItem = { text: string; tone?: "well" | "due" | "urgent" | "info" };

const ICONS = { well: "check", due: "clock", urgent: "warning", info: "info" } as const;

/** The region stands on every page, empty or not, so that screen readers announce what comes into it. */
export function Toasts({ toasts }: { toasts: readonly ToastItem[] }) {
  const words = useWords();
  return (
    <div className="toasts" role="status">
      {toasts.map((toast) => (
        <div className="toast" data-tone={toast.tone ?? "well"} key={toast.text}>
          <Icon name={ICONS[toast.tone ?? "well"]} />
          <span>{toast.text}</span>
          <button type="button" className="button" data-kind="bare" data-square="" data-dense="" data-dismiss="" hidden aria-label={words.close}>
            <Icon name="cross" />
          </button>
        </div>
      ))}
    </div>
  );
}
