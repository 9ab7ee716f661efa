import type { DocumentView } from '../../../shared/documents/api.ts';
import type { AgreementFields } from '../../../shared/documents/fields/agreement.ts';
import { fieldNames, type StoredFields } from '../../../shared/documents/fields/fields.ts';
import type { MinutesFields } from '../../../shared/documents/fields/minutes.ts';
import type { RecommendationFields } from '../../../shared/documents/fields/recommendation.ts';
import type { DocumentKind } from '../../../shared/documents/kind.ts';
import { fill } from '../../../shared/i18n/fill.ts';
import { formats } from '../../../shared/i18n/formats.ts';
import { fields as words } from '../../../shared/i18n/it/fields.ts';

type Names = DocumentView['names'];

/** What a field says, one after the other: a date is one, each party of an agreement is one of several lines. */
type Said = readonly (readonly string[])[];

/** Of one kind, what each field says. */
type Sayings<Fields> = {
  readonly [Name in keyof Fields]-?: (value: NonNullable<Fields[Name]>, names: Names) => Said;
};

const { dayInWords, formatEuro, formatNumber } = formats.it;

const agreement: Sayings<AgreementFields> = {
  objective: ({ words: said, section }, names) => [[said, ...(section ? [nameOf(names, section)] : [])]],
  parties: (parties, names) =>
    parties.map(({ organisation, signatory, representative, powers, contribution }) => {
      const runts = names[organisation]?.detail ?? null;
      const who = [representative, powers].filter((said) => said !== null).join(', ');
      return [
        nameOf(names, organisation),
        ...(runts === null ? [] : [fill(words.runts, { runts })]),
        ...(signatory ? [fill(words.signedBy, { name: nameOf(names, signatory) })] : []),
        ...(who === '' ? [] : [who]),
        ...(contribution === null ? [] : [`${words.contribution}: ${contribution}`]),
      ];
    }),
  subdistricts: named,
  duration: ({ from, until }) => [
    [fill(words.durationOf, { from: dayInWords(from), until: dayInWords(until) })],
  ],
  public_contribution: (cents) => [[fill(words.euroOf, { amount: formatEuro(cents) })]],
  acts: plain,
  cup: plain,
};

const recommendation: Sayings<RecommendationFields> = {
  addressee: (value, names) => [
    [value.to === 'subdistrict' ? nameOf(names, value.subdistrict) : words.addressees[value.to]],
  ],
  theme: plain,
  table: plain,
  date: (value) => [[dayInWords(value)]],
  track: (value) => [[words.tracks[value]]],
  principles: (values) => values.map((value) => [words.principles[value]]),
  sections: named,
  convergence: ({ votes, participants }) => [
    [
      fill(words.convergenceOf, {
        votes: formatNumber(votes),
        participants: formatNumber(participants),
      }),
    ],
  ],
  proponents: named,
};

const minutes: Sayings<MinutesFields> = {
  sitting: (value, names) => [['body' in value ? nameOf(names, value.body) : value.table]],
  number: (value) => [[formatNumber(value)]],
  date: (value) => [[dayInWords(value)]],
  times: ({ start, end }) => [
    [
      end === null
        ? fill(words.timesOpen, { start: spoken(start) })
        : fill(words.timesOf, { start: spoken(start), end: spoken(end) }),
    ],
  ],
  place: ({ mode, words: said }) => [[words.modes[mode], ...(said === null ? [] : [said])]],
  chair: plain,
  minute_taker: plain,
  attendance: (attendants, names) =>
    attendants.map(({ person, organisation, presence, arrives, leaves }) => [
      person,
      [
        ...(organisation === null ? [] : [nameOf(names, organisation)]),
        words.presences[presence],
        ...(arrives === null ? [] : [`${words.arrives} ${spoken(arrives)}`]),
        ...(leaves === null ? [] : [`${words.leaves} ${spoken(leaves)}`]),
      ].join(', '),
    ]),
  attachments: named,
};

const sayings: Readonly<Record<DocumentKind, Readonly<Record<string, unknown>>>> = {
  plan_section: {},
  recommendation,
  agreement,
  minutes,
};

const labels: Readonly<Record<DocumentKind, Readonly<Record<string, string>>>> = {
  plan_section: {},
  recommendation: words.recommendation,
  agreement: words.agreement,
  minutes: words.minutes,
};

/** What the fields of a document say, in the language of its text, in the order in which they are filled in. */
export function saidFields(
  kind: DocumentKind,
  fields: StoredFields,
  names: Names,
): readonly { readonly label: string; readonly said: Said }[] {
  return fieldNames(kind).flatMap((name) => {
    const value = fields[name];
    if (value === undefined) return [];
    // A value is stored only as the schema of its field has taken it.
    const say = sayings[kind][name] as (value: unknown, names: Names) => Said;
    return [{ label: labels[kind][name] ?? name, said: say(value, names) }];
  });
}

function named(ids: readonly string[], names: Names): Said {
  return ids.map((id) => [nameOf(names, id)]);
}

function plain(value: string): Said {
  return [[value]];
}

function nameOf(names: Names, id: string): string {
  return names[id]?.name ?? words.unknown;
}

/** "17.05" for the stored "17:05". */
function spoken(hour: string): string {
  return hour.replace(/^0/u, '').replace(':', '.');
}
