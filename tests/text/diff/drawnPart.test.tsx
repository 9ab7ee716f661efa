import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import '../../support/italian.ts';
import { ChangedNotes } from '../../../client/text/diff/ChangedNotes.tsx';
import { changedLinks } from '../../../client/text/diff/changedLinks.ts';
import { DrawnPart } from '../../../client/text/diff/DrawnPart.tsx';
import { noNotes, notesBefore, type Shown } from '../../../client/text/diff/shown.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { compareTexts } from '../../../shared/text/diff/compareTexts.ts';
import { item, line, list, row, table, text, words } from './versions.ts';

/** What is seen of two texts, part after part; what is for the ear stands in round brackets. */
function drawn(was: TextNode, now: TextNode, shown: Shown): string {
  const { parts } = compareTexts(was, now);
  const counts = notesBefore(parts);
  const html = parts.map((part, index) =>
    renderToStaticMarkup(<DrawnPart part={part} shown={shown} notes={counts[index] ?? noNotes} />),
  );
  return html
    .join('')
    .replaceAll(/<span class="vh">(.*?)<\/span>/gu, (_, said: string) => `(${said.trim()})`);
}

const note = (said: string): TextNode => ({ type: 'footnote', content: [words(said)] });

test('words that came and went are marked, and told by ear; each text alone shows its own', () => {
  const [was, now] = [text(line('a', 'Aperto di mattina.')), text(line('a', 'Aperto di sera.'))];
  expect(drawn(was, now, 'both')).toBe(
    '<p>Aperto di <del>(tolto:)mattina(fine.)</del><ins>(aggiunto:)sera(fine.)</ins>.</p>',
  );
  expect(drawn(was, now, 'was')).toBe('<p>Aperto di <del>(tolto:)mattina(fine.)</del>.</p>');
  expect(drawn(was, now, 'now')).toBe('<p>Aperto di <ins>(aggiunto:)sera(fine.)</ins>.</p>');
});

test('an item of a list stays one, and blocks that came or went stand in one mark', () => {
  const was = text(list('l', item('a', 'Ascolto e orientamento di chi assiste.')));
  const now = text(list('l', item('a', 'Ascolto e aiuto di chi assiste.'), item('b', 'Sollievo.')));
  expect(drawn(was, now, 'now')).toContain('<ul><li><p>Ascolto e <ins>');
  expect(drawn(was, now, 'both')).toContain('<ins class="whole"><ul data-id="l">');
  expect(drawn(was, now, 'was')).not.toContain('Sollievo');
});

test('rows that are the same fold, a changed cell is marked, a new row says so', () => {
  const head: TextNode = {
    ...row('h', 'Indicatore', '2027'),
    content: (row('h', 'Indicatore', '2027').content ?? []).map((cell) => ({ ...cell, type: 'tableHeader' })),
  };
  const was = table('t', head, row('r', 'Famiglie seguite in casa', '500'), row('s', 'Ore di sollievo', '9'));
  const now = table(
    't',
    head,
    row('r', 'Famiglie seguite in casa', '650'),
    row('s', 'Ore di sollievo', '9'),
    row('n', 'Telefonate', '1'),
  );
  const html = drawn(text(was), text(now), 'both');
  expect(html).toContain('<th><p data-id="h-0-p">Indicatore</p></th>');
  expect(html).toContain('<del>(tolto:)500(fine.)</del><ins>(aggiunto:)650(fine.)</ins>');
  expect(html).toContain('<td class="muted" colSpan="2">1 riga uguale</td>');
  expect(html).toContain('(riga aggiunta:)<ins class="whole">');
});

test('notes that differ are told under their line, with the number that they have in their text', () => {
  const was = text(line('a', 'Prima', note('uno')), line('b', 'La legge regionale', note('articolo 6')));
  const now = text(line('a', 'Prima', note('uno')), line('b', 'La legge regionale', note('articolo 7')));
  const { parts } = compareTexts(was, now);
  const changed = must(parts[1], 'the second line differs');
  const notes = must(notesBefore(parts)[1], 'it has a count');
  const html = renderToStaticMarkup(<ChangedNotes part={changed} notes={notes} />);
  expect(html).toContain('Nota 2');
  expect(html).toMatch(/articolo <del>.*6.*<\/del><ins>.*7.*<\/ins>/u);
});

test('a link that leads elsewhere is found, though its words are the same', () => {
  const linked = (href: string): TextNode => ({
    ...words('la norma'),
    marks: [{ type: 'link', attrs: { href } }],
  });
  const { parts } = compareTexts(
    text(line('a', 'Secondo ', linked('https://a.example.it'))),
    text(line('a', 'Secondo ', linked('https://b.example.it'))),
  );
  expect(changedLinks(must(parts[0], 'the line differs'))).toEqual([
    { was: 'https://a.example.it', now: 'https://b.example.it' },
  ]);
});
