import { m } from "#paraglide/messages.js";
import { Facts, type Fact } from "#ui/facts.tsx";
import type { Telling } from "../schema.ts";
import { ABOUT_WORDS, ANSWER_WORDS, DOER_WORDS, HURT_WORDS, OFTEN_WORDS, STAFF_WORDS, TELLER_WORDS, WHERE_WORDS } from "../words.ts";

/** What was answered besides the words; what was left open is left out. */
export function TellingFacts({ telling }: { telling: Partial<Telling> }) {
  const list = <K extends string>(words: Readonly<Record<K, () => string>>, values: readonly K[] = []) => values.map((value) => words[value]()).join(", ");
  const one = <K extends string>(words: Readonly<Record<K, () => string>>, value: K | undefined) => (value ? words[value]() : "");
  const facts: Fact[] = [
    { label: m.calls_tell_about(), value: one(ABOUT_WORDS, telling.about) },
    { label: m.calls_tell_teller(), value: one(TELLER_WORDS, telling.teller) },
    { label: m.calls_tell_doer(), value: list(DOER_WORDS, telling.doers) },
    { label: m.calls_tell_staff(), value: list(STAFF_WORDS, telling.staff) },
    { label: m.calls_tell_where(), value: list(WHERE_WORDS, telling.where) },
    { label: m.calls_tell_when(), value: telling.when },
    { label: m.calls_tell_often(), value: one(OFTEN_WORDS, telling.often) },
    { label: m.calls_tell_hurt(), value: one(HURT_WORDS, telling.hurt) },
    { label: m.calls_tell_now(), value: one(HURT_WORDS, telling.now) },
    { label: m.calls_tell_answer(), value: one(ANSWER_WORDS, telling.answerBy) },
    { label: m.calls_tell_contact(), value: telling.contact },
    { label: m.calls_tell_name(), value: telling.name },
    { label: m.calls_tell_class(), value: telling.className },
  ];
  return <Facts facts={facts.filter((fact) => Boolean(fact.value))} stacked />;
}
