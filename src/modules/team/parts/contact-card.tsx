import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form } from "#ui/form.tsx";
import { EmailField, PhoneField, TextField } from "#ui/text-field.tsx";
import type { TeamContact } from "../schema.ts";

type Props = { contact: TeamContact; formId: string; values: FormValues; errors: FormErrors };

/** How pupils reach the service: what the poster says. */
export function ContactCard({ contact, formId, values, errors }: Props) {
  const one = (name: keyof TeamContact) => (typeof values[name] === "string" ? values[name] : contact[name]);
  return (
    <Card title={m.team_contact_title()} note={m.team_contact_note()}>
      <Form formId={formId} hidden={{ intent: "contact" }} errors={errors} actions={<Button>{m.team_contact_do()}</Button>}>
        <PhoneField name="phone" label={m.team_contact_phone()} value={one("phone")} error={errors["phone"]} maxLength={60} autoComplete="off" optional />
        <EmailField name="email" label={m.team_contact_email()} value={one("email")} error={errors["email"]} maxLength={200} autoComplete="off" optional />
        <TextField name="room" label={m.team_contact_room()} value={one("room")} error={errors["room"]} maxLength={80} width="m" autoComplete="off" optional />
      </Form>
    </Card>
  );
}

export function ContactFacts({ contact }: { contact: TeamContact }) {
  return (
    <Card title={m.team_contact_title()}>
      <Facts facts={[{ label: m.team_contact_phone(), value: contact.phone || "—" }, { label: m.team_contact_email(), value: contact.email || "—" }, { label: m.team_contact_room(), value: contact.room || "—" }]} />
    </Card>
  );
}
