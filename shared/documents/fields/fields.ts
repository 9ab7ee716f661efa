import type { DocumentKind } from '../kind.ts';
import { agreementFields } from './agreement.ts';
import type { Field } from './field.ts';
import { minutesFields } from './minutes.ts';
import { recommendationFields } from './recommendation.ts';

/** What stands beside a text, by the name of each field. */
export type StoredFields = Readonly<Record<string, unknown>>;

/** The fields of each kind, in the order in which people fill them in. */
const fieldsOf: Record<DocumentKind, Readonly<Record<string, Field>>> = {
  plan_section: {},
  recommendation: recommendationFields,
  agreement: agreementFields,
  minutes: minutesFields,
};

/** A field of a kind by its name; null when that kind has none of that name. */
export function fieldNamed(kind: DocumentKind, name: string): Field | null {
  return Object.hasOwn(fieldsOf[kind], name) ? (fieldsOf[kind][name] ?? null) : null;
}

export function fieldNames(kind: DocumentKind): readonly string[] {
  return Object.keys(fieldsOf[kind]);
}

/** How many fields are filled in, out of how many. */
export function completeness(
  kind: DocumentKind,
  stored: StoredFields,
): { readonly filled: number; readonly total: number } {
  const names = fieldNames(kind);
  return { filled: names.filter((name) => stored[name] !== undefined).length, total: names.length };
}

/** What a copy of a document keeps of its fields. */
export function copiedFields(kind: DocumentKind, stored: StoredFields): StoredFields {
  return Object.fromEntries(
    Object.entries(stored).filter(([name]) => fieldNamed(kind, name)?.copied === true),
  );
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** Every id in a value, wherever it stands. */
export function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return uuid.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}
