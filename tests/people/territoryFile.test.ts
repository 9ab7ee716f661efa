import { describe, expect, test } from 'vitest';
import { isSameName } from '../../shared/people/sameName.ts';
import { type StandingTerritory, territoryPreview } from '../../shared/people/territoryChanges.ts';
import { knownHeadings, readTerritory, readWeight, readYear } from '../../shared/people/territoryFile.ts';

function file(text: string, year: number | null = null) {
  const rows = text
    .trim()
    .split('\n')
    .map((line, at) => ({ line: at + 1, cells: line.split(';') }));
  return readTerritory(rows, year);
}

const problems = (text: string, year: number | null = null) =>
  file(text, year).problems.map(({ line, kind, value }) => [line, kind, value]);

test.each([
  ['Rivolta d’Adda', "RIVOLTA D'ADDA", true],
  ['Cantù', "CANTU'", true],
  ['Casale Cremasco-Vidolasco', 'Casale Cremasco Vidolasco', true],
  ['Sub-ambito 1', 'Subambito 1', true],
  ['Ripalta Arpina', 'Ripalta Cremasca', false],
  ['—', '–', false],
])('[N3] “%s” and “%s”: one name? %s', (a, b, same) => {
  expect(isSameName(a, b)).toBe(same);
});

test('[N10] columns are known by the words of offices, in any case and with any accents', () => {
  expect(knownHeadings(['COMUNE', 'Sub-Àmbito', 'Abitanti', 'ANNO'])).toBe(4);
  expect(knownHeadings(['Denominazione', 'Subambito', 'Popolazione residente', 'Anno di riferimento'])).toBe(
    4,
  );
  expect(knownHeadings(['Codice ISTAT', 'Provincia', ''])).toBe(0);
});

test.each([
  ['33.091', 33_091],
  ['33 091', 33_091],
  ['33\u00a0091', 33_091],
  ['33091', 33_091],
  ['1.033.091', 1_033_091],
  ['0', null],
  ['-3', null],
  ['33,091', null],
  ['3309.1', null],
  ['33.09', null],
  ['1e4', null],
  ['999.999.999', null],
  ['tremila', null],
])('[N10] the weight “%s” is %s', (cell, weight) => {
  expect(readWeight(cell)).toBe(weight);
});

test('[N10] a year has four digits', () => {
  expect(['2011', '11', '20111', '1899', '2201', '2011,0'].map(readYear)).toEqual([
    2011,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('[N10] a line says name, part, weight and year; an empty cell says nothing', () => {
  expect(file('Comune;Sub-ambito;Quota;Anno\n Crema ;Nord;33.091;2011\nIzano;;;')).toEqual({
    lines: [
      { line: 2, name: 'Crema', subdistrict: 'Nord', weight: { year: 2011, weight: 33_091 } },
      { line: 3, name: 'Izano', subdistrict: null, weight: null },
    ],
    problems: [],
  });
  expect(file('Abitanti;Comune\n33091;Crema', 2021).lines).toMatchObject([{ weight: { year: 2021 } }]);
});

test('[N10] every problem is said with its line', () => {
  const long = 'x'.repeat(201);
  expect(
    problems(
      `Comune;Quota;Anno;Note\n;1;2011;\nCrema;uno;2011;\nCREMA;1;2011;\nIzano;1;undici;\nOffanengo;1;;\n${long};1;2011;\nSonc\u0007ino;1;2011;`,
    ),
  ).toEqual([
    [1, 'unknown_column', 'Note'],
    [2, 'no_name', ''],
    [3, 'weight_unreadable', 'uno'],
    [4, 'twice', 'CREMA'],
    [5, 'year_unreadable', 'undici'],
    [6, 'no_year', 'Offanengo'],
    [7, 'name_too_long', 'x'.repeat(200)],
    [8, 'unreadable', 'Sonc\uFFFDino'],
  ]);
  expect(problems('Quota;Abitanti\n1;1')).toEqual([
    [1, 'twice', 'Abitanti'],
    [1, 'missing_column', 'Comune'],
  ]);
  // Excel saves empty columns beside the table; one that says something is named.
  expect(problems('Comune;;\nCrema;;')).toEqual([]);
  expect(problems('Comune;\nCrema;qualcosa')).toEqual([[1, 'unknown_column', '']]);
});

const standing: StandingTerritory = {
  subdistricts: ['Nord'],
  municipalities: [
    { name: 'Crema', subdistrict: 'Nord', weights: new Map([[2011, 33_091]]), exists: true },
    { name: 'Rivolta d’Adda', subdistrict: null, weights: new Map(), exists: true },
    { name: 'Soncino', subdistrict: 'Nord', weights: new Map(), exists: true },
    { name: 'Passarera', subdistrict: null, weights: new Map(), exists: false },
  ],
  others: ['Cooperativa Esempio Uno'],
};

describe('what a file would change', () => {
  const preview = (text: string, year: number | null = null) => territoryPreview(standing, file(text, year));

  test('[N10] parts first, then municipalities, under the names that they have', () => {
    expect(
      preview(
        "Comune;Sub-ambito;Quota;Anno\nCREMA;NORD;33.091;2011\nRivolta d'Adda;Sud;7.918;2011\nIzano;sud;2.068;2011",
      ),
    ).toMatchObject({
      changes: [
        { kind: 'subdistrict_added', name: 'Sud' },
        { kind: 'subdistrict_changed', name: 'Rivolta d’Adda', was: null, subdistrict: 'Sud' },
        { kind: 'weight_set', name: 'Rivolta d’Adda', year: 2011, was: null, weight: 7918 },
        { kind: 'municipality_added', name: 'Izano', subdistrict: 'Sud' },
        { kind: 'weight_set', name: 'Izano', year: 2011, was: null, weight: 2068 },
      ],
      problems: [],
      unchanged: 1,
      notInFile: ['Soncino'],
    });
  });

  test('[N10] an empty cell and a missing line leave things as they are', () => {
    expect(preview('Comune;Sub-ambito;Quota;Anno\nCrema;;;')).toMatchObject({
      changes: [],
      unchanged: 1,
      notInFile: ['Rivolta d’Adda', 'Soncino'],
    });
  });

  test('[N10] the name of another organisation is taken', () => {
    expect(preview('Comune\ncooperativa esempio uno').problems).toEqual([
      { line: 2, kind: 'name_taken', value: 'cooperativa esempio uno' },
    ]);
  });

  test('[N10] the digest is that of the changes: another weight, or another weight of before, is another', () => {
    const one = preview('Comune;Quota\nCrema;34.000', 2011).digest;
    expect(preview('COMUNE;quota\ncrema;34000', 2011).digest).toBe(one);
    expect(preview('Comune;Quota\nCrema;34.001', 2011).digest).not.toBe(one);
    const changed = {
      ...standing,
      municipalities: [{ ...standing.municipalities[0], weights: new Map([[2011, 1]]) }],
    };
    // The spread keeps every field of a municipality.
    const after = territoryPreview(changed as StandingTerritory, file('Comune;Quota\nCrema;34.000', 2011));
    expect(after.digest).not.toBe(one);
  });
});
