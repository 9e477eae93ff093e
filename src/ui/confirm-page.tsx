import type { ReactNode } from "react";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { Page } from "#ui/page.tsx";

type ConfirmPageProps = Pick<Parameters<typeof Form>[0], "action" | "formId" | "hidden" | "errors"> &
  Pick<Parameters<typeof Page>[0], "title" | "crumbs"> & {
    /** What will happen, in words. */
    says: ReactNode;
    confirm: string;
    back: { href: string; label: string };
    urgent?: boolean;
    /** Fields the decision needs, such as a reason. */
    children?: ReactNode;
  };

/** Where DialogLink leads without a script: the same question as a page. */
export function ConfirmPage({ title, crumbs, says, confirm, back, urgent, children, ...form }: ConfirmPageProps) {
  return (
    <Page title={title} crumbs={crumbs}>
      <div className="reading">
        <Card>
          <div>{says}</div>
          <Form
            {...form}
            actions={
              <>
                <Button kind={urgent ? "urgent" : "main"}>{confirm}</Button>
                <ButtonLink href={back.href} kind="bare">
                  {back.label}
                </ButtonLink>
              </>
            }
          >
            {children}
          </Form>
        </Card>
      </div>
    </Page>
  );
}
