import type { Choice } from '../../../shared/documents/api.ts';
import type { AgreementFields, Party } from '../../../shared/documents/fields/agreement.ts';
import { fieldNames, type StoredFields } from '../../../shared/documents/fields/fields.ts';
import type { Attendant, MinutesFields } from '../../../shared/documents/fields/minutes.ts';
import type { RecommendationFields } from '../../../shared/documents/fields/recommendation.ts';
import type { DocumentKind } from '../../../shared/documents/kind.ts';
import { fill } from '../../../shared/i18n/fill.ts';
import { formats } from '../../../shared/i18n/formats.ts';
import { fields as said } from '../../../shared/i18n/it/fields.ts';

/** What one field says: one thing or several, each on one line or on several. */
export type FieldItem = { readonly label: string; readonly says: readonly (readonly string[])[] };

export type Names = Readonly<Record<string, Choice>>;

/** How each field of a kind is said; the compiler asks for every one, because what is hashed is printed. */
type Speech<Fields> = {
  readonly [Name in keyof Fields]-?: (
    value: NonNullable<Fields[Name]>,
    names: Names,
  ) => readonly (readonly string[])[];
};

const { dayInWords, formatEuro, formatNumber } = formats.it;

const line = (text: string) => [[text]];
const written = (text: string) => [text.split('\n')];
const named = (ids: readonly string[], names: Names) => ids.map((id) => [nameOf(id, names)]);

const agreement: Speech<AgreementFields> = {
  objective: ({ section, words }, names) => [[words, ...(section === null ? [] : [nameOf(section, names)])]],
  parties: (parties, names) => parties.map((party) => partyLines(party, names)),
  subdistricts: named,
  duration: ({ from, until }) =>
    line(fill(said.durationOf, { from: dayInWords(from), until: dayInWords(until) })),
  public_contribution: (cents) => [[fill(said.euroOf, { amount: formatEuro(cents) }), said.euroNote]],
  acts: written,
  cup: line,
};

const minutes: Speech<MinutesFields> = {
  sitting: (sitting, names) => line('body' in sitting ? nameOf(sitting.body, names) : sitting.table),
  number: (number) => line(formatNumber(number)),
  date: (day) => line(dayInWords(day)),
  times: ({ start, end }) =>
    line(
      end === null
        ? fill(said.timesOpen, { start: hour(start) })
        : fill(said.timesOf, { start: hour(start), end: hour(end) }),
    ),
  place: ({ mode, words }) => [[said.modes[mode], ...(words === null ? [] : [words])]],
  chair: line,
  minute_taker: line,
  attendance: (all, names) => all.map((one) => [attendantLine(one, names)]),
  attachments: named,
};

const recommendation: Speech<RecommendationFields> = {
  addressee: (addressee, names) =>
    line(
      addressee.to === 'subdistrict' ? nameOf(addressee.subdistrict, names) : said.addressees[addressee.to],
    ),
  theme: line,
  table: line,
  date: (day) => line(dayInWords(day)),
  track: (track) => line(said.tracks[track]),
  principles: (all) => all.map((one) => [said.principles[one]]),
  sections: named,
  convergence: ({ votes, participants }) =>
    line(fill(said.convergenceOf, { votes: formatNumber(votes), participants: formatNumber(participants) })),
  proponents: named,
};

const speeches: Record<
  DocumentKind,
  { readonly label: Readonly<Record<string, string>>; readonly speech: object }
> = {
  plan_section: { label: {}, speech: {} },
  agreement: { label: said.agreement, speech: agreement },
  minutes: { label: said.minutes, speech: minutes },
  recommendation: { label: said.recommendation, speech: recommendation },
};

/** What stands beside a text, in the order in which it is filled in: all of it, for it is signed with the text. */
export function fieldItems(kind: DocumentKind, fields: StoredFields, names: Names): readonly FieldItem[] {
  const { label, speech } = speeches[kind];
  // Each was taken by the schema of its field before it was stored.
  const speak = speech as Readonly<Record<string, (value: unknown, names: Names) => FieldItem['says']>>;
  const known = fieldNames(kind).filter((name) => fields[name] !== undefined);
  const others = Object.keys(fields).filter((name) => !known.includes(name));
  return [
    ...known.map((name) => ({ label: label[name] ?? name, says: speak[name]?.(fields[name], names) ?? [] })),
    // Of a template that has changed since.
    ...others.map((name) => ({ label: name, says: line(JSON.stringify(fields[name])) })),
  ];
}

function nameOf(id: string, names: Names): string {
  return names[id]?.name ?? said.unknown;
}

function partyLines(
  { organisation, signatory, representative, powers, contribution }: Party,
  names: Names,
): readonly string[] {
  const runts = names[organisation]?.detail ?? null;
  const who = [representative, powers].filter((words) => words !== null).join(', ');
  return [
    nameOf(organisation, names),
    ...(runts === null ? [] : [fill(said.runts, { runts })]),
    ...(signatory === null ? [] : [fill(said.signedBy, { name: nameOf(signatory, names) })]),
    ...(who === '' ? [] : [who]),
    ...(contribution === null ? [] : contribution.split('\n')),
  ];
}

function attendantLine({ organisation, person, presence, arrives, leaves }: Attendant, names: Names): string {
  return [
    person,
    ...(organisation === null ? [] : [nameOf(organisation, names)]),
    said.presences[presence],
    ...(arrives === null ? [] : [`${said.arrives} ${hour(arrives)}`]),
    ...(leaves === null ? [] : [`${said.leaves} ${hour(leaves)}`]),
  ].join(' · ');
}

function hour(stored: string): string {
  return stored.replace(/^0/u, '').replace(':', '.');
}
