import { z } from 'zod';
import type { OrganisationId, PersonId } from '../../kernel/ids.ts';
import { isPlainLine } from '../../kernel/plainLine.ts';

/** What the ids in a field point to; they have to stand in the same district. */
export type Referred = 'organisations' | 'subdistricts' | 'bodies' | 'sections' | 'documents';

/** Somebody who signs for an organisation: she has to act for it. */
export type Signing = { readonly organisation: OrganisationId; readonly signatory: PersonId };

/** What a template asks for beside the text. */
export type Field<Schema extends z.ZodType = z.ZodType> = {
  readonly schema: Schema;
  readonly refers: Referred | null;
  /** Whom a value names to sign; nobody, mostly. */
  readonly signing: (value: unknown) => readonly Signing[];
  /** Whether a copy of the document keeps it: never dates, numbers, and what somebody has promised or done. */
  readonly copied: boolean;
};

export function field<Schema extends z.ZodType>(
  schema: Schema,
  {
    refers,
    copied,
    signing,
  }: Partial<Pick<Field, 'copied' | 'signing'>> & { readonly refers?: Referred } = {},
): Field<Schema> {
  return { schema, refers: refers ?? null, copied: copied ?? false, signing: signing ?? (() => []) };
}

/** The fields of a kind as they are stored: one that nobody has filled in is not there. */
export type FieldValues<Fields extends Readonly<Record<string, Field>>> = {
  readonly [Name in keyof Fields]?: z.infer<Fields[Name]['schema']>;
};

/** One line of words. */
export const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1).max(most).refine(isPlainLine));

/** Words of several lines. */
export const lines = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/gu, '\n').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(most)
        .refine((text) => text.split('\n').every(isPlainLine)),
    );

/** A calendar day: "2026-11-30". */
export const day = z.iso.date();

/** An hour of the day, to the minute: "17:05". */
export const hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

/** Each at most once, and at least one. */
export const several = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .array(item)
    .min(1)
    .max(most)
    .refine((items) => new Set(items.map((each) => JSON.stringify(each))).size === items.length);
