import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import type { Message } from "../schema.ts";
import { MessageText } from "./message-text.tsx";

export function Conversation({ messages, people }: { messages: readonly Message[]; people: Readonly<Record<string, string>> }) {
  return (
    <ol className="conversation" aria-label={m.calls_call_conversation()}>
      {messages.map((message) => (
        <li key={message.id} data-side={message.side}>
          <Card title={who(message, people)} note={`${formatDateTime(message.writtenAt)}${seen(message)}`} tone={message.side === "note" ? "sunken" : undefined}>
            {message.side === "note" && <p className="quiet small">{m.calls_call_note()}</p>}
            <MessageText body={message.body} />
          </Card>
        </li>
      ))}
    </ol>
  );
}

function who(message: Message, people: Readonly<Record<string, string>>): string {
  return message.writtenBy ? (people[message.writtenBy] ?? m.calls_own_team()) : m.calls_call_caller();
}

function seen(message: Message): string {
  if (message.side !== "team") return "";
  return ` · ${message.seenAt ? m.calls_call_seen() : m.calls_call_not_seen()}`;
}
