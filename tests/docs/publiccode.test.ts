import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { languages } from '../../shared/i18n/language.ts';
import { page, root } from './pages.ts';
import { readPlainYaml } from './plainYaml.ts';

/** The mandatory keys of publiccode.yml 0.7, and of the others only those that the file has. */
const publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.7'),
  name: z.literal('Corale'),
  url: z.url(),
  platforms: z.tuple([z.literal('web')]),
  categories: z.array(z.enum(['collaboration', 'document-management'])),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  intendedAudience: z.strictObject({ scope: z.array(z.enum(['local-authorities', 'welfare'])) }),
  description: z.strictObject({
    it: z.strictObject({
      shortDescription: z.string().max(150),
      longDescription: z.string().min(150).max(10_000),
      features: z.array(z.string().min(1)).min(1),
    }),
  }),
  legal: z.strictObject({ license: z.literal('AGPL-3.0-or-later') }),
  maintenance: z.strictObject({
    type: z.literal('internal'),
    contacts: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.string()).min(1),
  }),
  dependsOn: z.strictObject({
    open: z.array(z.strictObject({ name: z.string(), versionMin: z.string(), optional: z.boolean() })),
  }),
});

const file = publiccode.safeParse(readPlainYaml(page('publiccode.yml').text));

test('publiccode.yml has the mandatory keys of 0.7 and no key that 0.7 does not know', () => {
  expect(file.error).toBeUndefined();
});

test('it names the licence and the languages that there are', () => {
  const { license } = JSON.parse(page('package.json').text);
  expect(file.data?.legal.license).toBe(license);
  expect(file.data?.localisation.availableLanguages).toEqual([...languages]);
  for (const language of languages) expect(existsSync(`${root}shared/i18n/${language}.ts`)).toBe(true);
});

test('LICENSE is the whole GNU Affero General Public License, version 3', () => {
  const { text } = page('LICENSE');
  expect(text).toMatch(/^ +GNU AFFERO GENERAL PUBLIC LICENSE\n +Version 3, 19 November 2007\n/u);
  const sections = [...text.matchAll(/^ {2}(\d+)\. [A-Z]/gmu)].map((match) => Number(match[1]));
  expect(sections).toEqual(Array.from({ length: 18 }, (_, number) => number));
  expect(text).toContain('How to Apply These Terms to Your New Programs');
  expect(text.trimEnd()).toMatch(/<https:\/\/www\.gnu\.org\/licenses\/>\.$/u);
});

test.for([
  ['a: [1, 2]', 'a: [1, 2]'],
  ['a: 1\na: 2', 'a: 2'],
  ['a: b: c', 'a: b: c'],
  ["a: 'b'", "'b'"],
  ['a:\n  - b\n c: d', 'c: d'],
])('what is not plain is not guessed at: %j', ([source = '', found = '']) => {
  expect(() => readPlainYaml(source)).toThrow('not plain');
  expect(found).not.toBe('');
});
