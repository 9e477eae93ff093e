import { m } from "#paraglide/messages.js";
import { Facts } from "#ui/facts.tsx";
import type { Contact } from "../schema.ts";

export function ContactFacts({ contact }: { contact: Contact }) {
  const { address, phone, email, site } = contact;
  if (!address && !phone && !email && !site) return <p className="quiet">{m.places_no_contacts()}</p>;
  const href = /^https?:\/\//.test(site) ? site : `https://${site}`;
  return (
    <Facts
      facts={[
        address !== "" && { label: m.places_address(), value: address },
        phone !== "" && { label: m.places_phone(), value: <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a> },
        email !== "" && { label: m.places_email(), value: <a href={`mailto:${email}`}>{email}</a> },
        site !== "" && { label: m.places_site(), value: <a href={href} rel="noreferrer">{site}</a> },
      ]}
    />
  );
}
