import { expect, test } from 'vitest';
import { firstHeading, lookAt, nameWithoutEnding } from '../../client/documents/importing/chosenFile.ts';
import { importLimits } from '../../shared/documents/api.ts';

test.each([
  ['# Tempi di lavoro', 'Tempi di lavoro'],
  ['parole\n\n## Casa e *abitare* ##\n# Dopo', 'Casa e abitare'],
  ['#\n# \n### **Vuoti** prima', 'Vuoti prima'],
  ['# [Il piano](https://esempio.it) di zona', 'Il piano di zona'],
  ['# IL PIANO DI ZONA.\r\n', 'IL PIANO DI ZONA'],
  ['#senza spazio', null],
  ['    # codice', null],
  ['niente titoli', null],
  ['', null],
])('the first heading of %j is %j', (text, title) => {
  expect(firstHeading(text)).toBe(title);
});

test('a title never outgrows what a title may be', () => {
  expect(firstHeading(`# ${'a'.repeat(300)}`)).toHaveLength(200);
});

test('a file without headings lends its name', () => {
  expect(nameWithoutEnding('piano_di_zona.2024.md')).toBe('piano di zona.2024');
});

test('a file is looked at before it is sent', async () => {
  const file = (name: string, text: string) => new File([text], name);
  expect(await lookAt(file('a.MD', '# Casa'))).toMatchObject({ kind: 'fit', title: 'Casa' });
  expect(await lookAt(file('appunti_tavolo.txt', 'solo testo'))).toMatchObject({ title: 'appunti tavolo' });
  expect(await lookAt(file('Piano_di_zona.docx', '# Casa'))).toMatchObject({
    kind: 'fit',
    title: 'Piano di zona',
  });
  expect(await lookAt(file('a.docx', 'x'.repeat(importLimits.text + 1)))).toMatchObject({ kind: 'fit' });
  expect(await lookAt(file('a.doc', '# Casa'))).toMatchObject({ kind: 'wrong_kind' });
  expect(await lookAt(file('a.md', 'x'.repeat(importLimits.text + 1)))).toMatchObject({ kind: 'too_large' });
  expect(await lookAt(file('a.md', 'x'.repeat(importLimits.text)))).toMatchObject({ kind: 'fit' });
});
