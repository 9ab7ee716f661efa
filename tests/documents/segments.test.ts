import { expect, test } from 'vitest';
import '../support/italian.ts';
import { changeKind } from '../../client/documents/versions/compare/changeKind.ts';
import {
  changeFigures,
  changeName,
  equalWords,
} from '../../client/documents/versions/compare/changeWords.ts';
import { chosenVersions } from '../../client/documents/versions/compare/chosenVersions.ts';
import { compareSearch } from '../../client/documents/versions/compare/compareSearch.ts';
import { changesOf, segmentsOf } from '../../client/documents/versions/compare/segments.ts';
import { shapeWords } from '../../client/documents/versions/compare/shapeWords.ts';
import { shortFingerprint } from '../../client/documents/versions/Fingerprint.tsx';
import { i18n } from '../../client/i18n/i18n.ts';
import type { VersionRow } from '../../shared/documents/versionApi.ts';
import { formats } from '../../shared/i18n/formats.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { VersionId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { compareTexts } from '../../shared/text/diff/compareTexts.ts';
import { plainText } from '../../shared/text/outline.ts';
import { heading, item, line, list, text } from '../text/diff/versions.ts';

const segments = (was: TextNode, now: TextNode) => segmentsOf(compareTexts(was, now).parts);
const only = (was: TextNode, now: TextNode) => must(changesOf(segments(was, now))[0], 'something differs');
const { t } = i18n;

const first = 'Nei Comuni del territorio quattro famiglie su dieci assistono una persona.';
const second = 'Entro giugno apriamo uno sportello per chi assiste in casa.';

test('the title and the headings above a change are seen; all else that is the same folds', () => {
  const before = [
    heading('t', 'Anziani', 1),
    line('a', first),
    heading('h', 'Perché'),
    heading('i', 'Oggi', 3),
  ];
  const after = [heading('k', 'Risorse'), line('z', 'Le risorse vengono dal fondo.')];
  const found = segments(
    text(...before, line('b', second), ...after),
    text(...before, line('b', second.replace('giugno', 'luglio')), ...after),
  );
  expect(
    found.map((segment) =>
      segment.kind === 'change' || segment.kind === 'away'
        ? segment.kind
        : `${segment.kind}: ${segment.units.map(({ node }) => plainText(node)).join(' | ')}`,
    ),
  ).toEqual([
    'heading: Anziani',
    `fold: ${first}`,
    'heading: Perché | Oggi',
    'change',
    'fold: Risorse | Le risorse vengono dal fondo.',
  ]);
  expect(changesOf(found)[0]).toMatchObject({ number: 1, under: 'Oggi' });
});

test('a change is named by the words that differ, with how many they are', () => {
  const one = only(text(line('a', second)), text(line('a', second.replace('giugno', 'luglio 2027'))));
  expect(changeName(one.part, t)).toBe('giugno → luglio 2027');
  expect(changeFigures(one.part, t)).toBe('2 aggiunte, 1 tolta');
  expect(changeKind(one.part)).toBe('changed');
  const added = only(text(line('a', first)), text(line('a', first), line('b', second)));
  expect(changeName(added.part, t)).toBe('Entro giugno apriamo uno sportello per chi assiste in…');
  expect(changeFigures(added.part, t)).toBe('10 parole aggiunte');
});

test('what became of a line besides its words is said in a sentence', () => {
  const listed = only(text(line('a', first)), text(list('l', item('a', first))));
  expect(changeKind(listed.part)).toBe('regrouped');
  expect(shapeWords(listed.part, t)).toEqual(['Prima: Paragrafo. Ora: Voce di elenco.']);
  const apart = only(
    text(list('l', item('a', first), item('b', second))),
    text(list('l', item('a', first)), list('m', item('b', second))),
  );
  expect(shapeWords(apart.part, t)).toEqual(['Le voci sono raccolte in un altro modo.']);
  const level = only(text(heading('h', 'Le risorse')), text(heading('h', 'Le risorse', 3)));
  expect(shapeWords(level.part, t)).toEqual(['Prima: Titolo di livello 2. Ora: Titolo di livello 3.']);
});

test('a fold says how much is the same', () => {
  const { parts } = compareTexts(
    text(heading('h', 'Perché'), line('a', first), list('l', item('b', second), item('c', first))),
    text(heading('h', 'Perché'), line('a', first), list('l', item('b', second), item('c', first))),
  );
  const [same] = parts;
  expect(same?.kind === 'same' && equalWords(same.units, t, formats.it.joinWords)).toBe(
    'Uguale: 1 titolo, 1 paragrafo e 2 voci di elenco',
  );
});

test('an address says which two; what it leaves open is the version that stands, from the one before', () => {
  const [two, one] = ['2', '1'].map((number) => version(number));
  const versions = [must(two, 'it'), must(one, 'it')];
  expect(chosenVersions({}, versions, versions[0]?.id ?? null)).toEqual({ from: one?.id, to: two?.id });
  expect(chosenVersions({}, versions, null)).toEqual({ from: two?.id, to: 'attuale' });
  expect(chosenVersions({}, [], null)).toBeNull();
  expect(compareSearch({ da: 'attuale', a: '../x', parere: 'https://altrove.example' })).toEqual({
    da: 'attuale',
    a: undefined,
    parere: undefined,
  });
  expect(shortFingerprint(`7c1e90ab44d2${'0'.repeat(52)}`)).toBe('7c1e 90ab 44d2');
});

function version(number: string): VersionRow {
  const id = must(parseId<VersionId>(`01890000-0000-7000-8000-00000000000${number}`), 'an id');
  return {
    id,
    number: Number(number),
    kind: 'frozen',
    name: null,
    change: null,
    note: null,
    hash: null,
    createdAt: '2026-11-20T16:05:00Z',
    createdBy: null,
    authors: [],
    erasedAt: null,
  };
}
