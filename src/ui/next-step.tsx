import type { ReactNode } from "react";

type NextStepProps = { title: ReactNode; children?: ReactNode; action?: ReactNode; tone?: "urgent" };

export function NextStep({ title, children, action, tone }: NextStepProps) {
  return (
    <section className="next-step" data-tone={tone}>
      <div>
        <h2>{title}</h2>
        {children && <p>{children}</p>}
      </div>
      {action}
    </section>
  );
}
