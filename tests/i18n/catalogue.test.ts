import { createInstance } from 'i18next';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { planSectionStates } from '../../shared/documents/states.ts';
import { mail as englishMail } from '../../shared/i18n/en/mail.ts';
import { ruleWords as englishRules } from '../../shared/i18n/en/ruleWords.ts';
import { en } from '../../shared/i18n/en.ts';
import { mail as italianMail } from '../../shared/i18n/it/mail.ts';
import { ruleWords as italianRules } from '../../shared/i18n/it/ruleWords.ts';
import { it } from '../../shared/i18n/it.ts';
import { type Language, languages } from '../../shared/i18n/language.ts';
import type { Translated } from '../../shared/i18n/translated.ts';
import { italian } from '../support/italian.ts';

type Leaves = ReadonlyMap<string, string>;

/** All that pages and mails say. */
const leaves: Record<Language, Leaves> = {
  it: new Map(leavesOf({ ...it, mail: italianMail, ruleWords: italianRules }, '')),
  en: new Map(leavesOf({ ...en, mail: englishMail, ruleWords: englishRules }, '')),
};

function leavesOf(node: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (Array.isArray(node)) return node.flatMap((item, place) => leavesOf(item, `${path}[${place}]`));
  if (typeof node !== 'object' || node === null)
    throw new Error(`${path} is neither text nor a group of texts`);
  return Object.entries(node).flatMap(([key, child]) =>
    leavesOf(child, path === '' ? key : `${path}.${key}`),
  );
}

/** Texts that a rule catches, with their paths. */
function caught(language: Language, rule: (text: string) => boolean): readonly string[] {
  return [...leaves[language]].filter(([, text]) => rule(text)).map(([path, text]) => `${path}: ${text}`);
}

/** Keys that have one form for each number, without the ending. */
function counted(language: Language): readonly string[] {
  const keys = [...leaves[language].keys()];
  return keys.filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length));
}

describe.for(languages)('in %s', (language) => {
  test('every text has words, and no space too many', () => {
    expect(caught(language, (text) => text.trim() !== text || text === '' || / {2}/u.test(text))).toEqual([]);
  });

  test('no exclamation marks, no straight quotes, no three dots for an ellipsis', () => {
    expect(caught(language, (text) => /!|\w'|'\w|"|\.\.\./u.test(text))).toEqual([]);
  });

  test('an in-app act never bears the name of a signature, and nothing is a hash', () => {
    const forbidden = /firma digitale|digital signature|\bhash\b|\bdigest\b|offline|\bdemo\b/iu;
    expect(caught(language, (text) => forbidden.test(text))).toEqual([]);
  });

  test('a text that counts has all the forms of its language, and no form stands alone', () => {
    const forms = language === 'it' ? ['one', 'many', 'other'] : ['one', 'other'];
    const keys = leaves[language];
    expect(counted(language).length).toBeGreaterThan(10);
    const lacking = counted(language).filter((key) => forms.some((form) => !keys.has(`${key}_${form}`)));
    expect(lacking).toEqual([]);
    const others = [...keys.keys()].filter((key) => key.endsWith('_other'));
    expect(others.filter((key) => !keys.has(key.replace(/_other$/u, '_one')))).toEqual([]);
  });

  test('none, one, several and a million each find their form', async () => {
    const t = await speaking(language);
    const forms = { 0: 'other', 1: 'one', 2: 'other', 1e6: language === 'it' ? 'many' : 'other' };
    for (const key of counted(language)) {
      for (const [count, form] of Object.entries(forms)) {
        const expected = leaves[language].get(`${key}_${form}`)?.replaceAll('{{count}}', count);
        expect(t(key, { count: Number(count) })).toBe(expected);
      }
    }
  });
});

/** The catalogue as the page asks it, by the path of a text. */
async function speaking(language: Language): Promise<(key: string, values: { count: number }) => string> {
  const instance = createInstance();
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { it: { translation: it }, en: { translation: en } },
    interpolation: { escapeValue: false, skipOnVariables: true },
    // A variable that is not given stays as it is written.
    missingInterpolationHandler: (_text, match: RegExpExecArray) => match[0],
  });
  // The page selects by function; a test that goes through all texts has their paths.
  return (key, values) => String(instance.t(key as never, values as never));
}

test('English is British, speaks of people, and keeps its own quotation marks', () => {
  const elsewhere = /\b(?:color|center|favorite|catalog|canceled)\b|(?:organi|recogni|minimi|summari)z/iu;
  expect(caught('en', (text) => elsewhere.test(text))).toEqual([]);
  expect(caught('en', (text) => /\b(?:please|sorry|oops|successfully|users?)\b/iu.test(text))).toEqual([]);
  expect(caught('en', (text) => /[«»“”]/u.test(text))).toEqual([]);
  expect(caught('it', (text) => /[‘“”]/u.test(text))).toEqual([]);
});

/** Words of English that would be a second name for one thing, and the first; `docs/glossary.md` has them all. */
const secondNames: readonly (readonly [second: RegExp, first: string])[] = [
  [/\bsubdistrict/iu, 'sub-district'],
  [/\bplan(?:ning)? office\b(?<!Planning Office)/iu, 'Planning Office'],
  [/\bassembly of mayors\b/iu, 'mayors’ assembly'],
  [/\bemail\b/iu, 'e-mail'],
  [/\bweights?\b/iu, 'share'],
  [/\b(?:log ?in|log ?out|login|logout)\b/iu, 'sign in, sign out'],
  [/\b(?:he|him|his|she|hers?)\b/iu, 'they: English does not know who a person is'],
];

test.each(secondNames)('one English word for one thing: never %s, but “%s”', (second) => {
  expect(caught('en', (text) => second.test(text.replaceAll(/\{\{\w+\}\}/gu, '')))).toEqual([]);
});

test('no text has been left in Italian', () => {
  const same = [...leaves.en].filter(([path, text]) => leaves.it.get(path) === text).map(([path]) => path);
  expect(same).toEqual([
    'common.appName',
    'common.pageTitle',
    'common.office',
    'table.kinds.idea',
    'changes.byOffice',
    'changes.server',
    'plan.someIn',
    'importing.file',
    'fields.agreement.cup',
    'fields.runts',
    'fields.euroOf',
    'editor.page.title',
    'editor.find.matchCaseSign',
    'attachments.facts',
    'attachments.by',
    'attachments.byName',
    'attachments.kinds.pdf',
    'console.stream.kinds.idea',
    'sitting.delegateMark',
    'sitting.proxyMark',
    'acts.verify.command',
    'territoryImport.weightOf',
    'organisations.runts',
    'organisations.runtsOf',
    'registerPeople.roleLine',
    'recap.kind.idea',
    'matrix.cellIn',
    'mail.signature',
    'ruleWords.no',
  ]);
  const italian = /\b(?:il|lo|gli|della?|nella?|che|non|sono|una|per|con|più)\b/iu;
  expect(caught('en', (text) => italian.test(text))).toEqual([]);
});

test('both languages say the same values and mark the same words', () => {
  const marks = (text: string) => [...new Set(text.match(/\{\{[^}]*\}\}|<\/?\w+>/gu))].toSorted();
  const differing = [...leaves.en].filter(([path, text]) => {
    // "One section": where there is one, the number may be a word.
    const counts = (mark: string) => !(path.endsWith('_one') && mark === '{{count}}');
    const [english, italian] = [text, leaves.it.get(path) ?? ''].map((words) => marks(words).filter(counts));
    return JSON.stringify(english) !== JSON.stringify(italian);
  });
  expect(differing).toEqual([]);
});

test('the compiler asks English for every key of Italian, and for no other', () => {
  type Italian = {
    readonly few: {
      readonly it_one: 'uno';
      readonly it_many: '{{count}} di';
      readonly it_other: '{{count}}';
    };
    readonly too_many: 'Troppe richieste';
    readonly items: readonly ['a', 'b'];
  };
  expectTypeOf<Translated<Italian>>().toEqualTypeOf<{
    readonly few: { readonly it_one: string; readonly it_other: string };
    readonly too_many: string;
    readonly items: readonly [string, string];
  }>();
});

test('one, several and a million', () => {
  const say = (count: number) => italian.t(($) => $.plan.count, { count });
  expect(say(1)).toBe('Una sezione');
  expect(say(2)).toBe('2 sezioni');
  expect(say(0)).toBe('0 sezioni');
  expect(say(1_000_000)).toBe('1000000 di sezioni');
});

test('every state has its word, and none has another’s', () => {
  const words = planSectionStates.map((state) => italian.t(($) => $.states.plan_section[state]));
  expect(words).toEqual([
    'Bozza',
    'In consultazione',
    'Risposte da dare',
    'Congelata',
    'Al voto',
    'Approvata',
    'Non approvata',
    'Pubblicata',
    'In vigore',
    'Superata',
  ]);
  for (const { states } of [it, en]) {
    for (const ofKind of Object.values(states)) {
      expect(new Set(Object.values(ofKind)).size).toBe(Object.keys(ofKind).length);
    }
  }
});
