import { dialled } from "../rules/places-of-help.ts";

type PlaceOfHelp = { phones: readonly string[]; email?: string | undefined; site?: string | undefined; address?: string | undefined };

/** How to reach somebody: each telephone a link that calls, one under another for a thumb. */
export function PlaceOfHelp({ name, kind, note, contact }: { name: string; kind?: string | undefined; note?: string | undefined; contact: PlaceOfHelp }) {
  const { phones, email, site, address } = contact;
  return (
    <li className="help-place">
      <b>{name}</b>
      {kind && <span>{kind}</span>}
      {address && <span>{address}</span>}
      {phones.map((phone) => (
        <a key={phone} href={`tel:${dialled(phone)}`}>{phone}</a>
      ))}
      {note && <span>{note}</span>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {site && <a href={`http://${site}`} rel="noreferrer">{site}</a>}
    </li>
  );
}
