import { expect, test } from 'vitest';
import { withoutIds } from '../../../shared/text/content.ts';
import { compareTexts } from '../../../shared/text/diff/compareTexts.ts';
import { heading, item, line, list, row, shown, table, text, words } from './versions.ts';

const laboratory = 'Il laboratorio di ottobre ha raccolto trentaquattro contributi su questo punto.';
const desk = 'Entro giugno apriamo in ogni sub-ambito uno sportello per chi assiste in casa.';
const money = 'Le risorse vengono dal fondo nazionale e dai bilanci dei Comuni del territorio.';

test('a text and itself do not differ, and neither do its ids, nor how its words are stored', () => {
  const one = text(heading('h', 'Perché', 1), line('a', laboratory), list('l', item('b', desk)));
  const stored = text(
    { type: 'heading', attrs: { id: 'x' }, content: [words('Per'), words('ché')] },
    line('y', laboratory),
    list('z', item('w', desk)),
  );
  expect(compareTexts(one, one)).toMatchObject({ places: 0, wordsIn: 0, wordsOut: 0 });
  expect(compareTexts(one, stored)).toMatchObject({ places: 0, wordsIn: 0, wordsOut: 0 });
  expect(shown(one, stored)).toEqual([`= Perché | ${laboratory} | ${desk}`]);
});

test('words change inside a paragraph, one after another as one change', () => {
  const was = text(line('a', 'Lo sportello risponde dal lunedì al venerdì, dalle 9 alle 13, con personale.'));
  const now = text(line('a', 'Lo sportello risponde sei giorni su sette, con personale.'));
  expect(shown(was, now)).toEqual([
    '~ Lo sportello risponde [-dal lunedì al venerdì, dalle 9 alle 13][+sei giorni su sette], con personale.',
  ]);
  expect(compareTexts(was, now)).toMatchObject({ places: 1, wordsIn: 4, wordsOut: 8 });
});

test('paragraphs come and go; those that come together are one change', () => {
  const was = text(line('a', laboratory), line('b', desk));
  const now = text(line('a', laboratory), line('c', money), line('d', 'Un’altra riga nuova.'));
  expect(shown(was, now)).toEqual([`= ${laboratory}`, `- ${desk}`, `+ ${money} | Un’altra riga nuova.`]);
});

test('what has moved is told once where it stands, and where it stood; what moved and changed too', () => {
  const was = text(line('a', laboratory), line('b', desk), line('c', money));
  expect(shown(was, text(line('c', money), line('a', laboratory), line('b', desk)))).toEqual([
    `> ${money}`,
    `= ${laboratory} | ${desk}`,
    `< ${money}`,
  ]);
  const changed = money.replace('nazionale', 'regionale');
  expect(shown(was, text(line('c', changed), line('a', laboratory), line('b', desk)))).toEqual([
    `>~ ${money.replace('nazionale', '[-nazionale][+regionale]')}`,
    `= ${laboratory} | ${desk}`,
    `< ${money}`,
  ]);
});

test('a section that moves is one move, and it is the shorter part that has moved', () => {
  const section = [
    heading('h', 'Le risorse del piano'),
    line('c', money),
    line('d', 'E dei privati del luogo.'),
  ];
  const rest = [line('a', laboratory), line('b', desk), line('e', `${desk} ${laboratory}`)];
  const parts = compareTexts(text(...rest, ...section), text(...section, ...rest)).parts;
  expect(parts.map(({ kind }) => kind)).toEqual(['moved', 'same', 'away']);
});

test('a text with other ids, as a restored draft has them, is found again by its words', () => {
  const was = text(
    heading('h', 'Perché'),
    line('a', laboratory),
    line('b', ''),
    line('c', desk),
    line('d', ''),
  );
  const now = withoutIds(
    text(
      heading('h', 'Perché'),
      line('a', laboratory),
      line('b', ''),
      line('c', desk.replace('giugno', 'luglio')),
      line('d', ''),
    ),
  );
  expect(shown(was, now)).toEqual([
    `= Perché | ${laboratory} | `,
    `~ ${desk.replace('giugno', '[-giugno][+luglio]')}`,
    '= ',
  ]);
});

test('a paragraph divided, and two made one, are one change with a line end in it', () => {
  const whole = text(line('a', `${laboratory} ${desk}`), line('z', money));
  const divided = text(line('a', laboratory), line('b', desk), line('z', money));
  expect(shown(whole, divided)).toEqual([`~ ${laboratory}[- ][+¶]${desk}`, `= ${money}`]);
  expect(shown(divided, whole)).toEqual([`~ ${laboratory}[-¶][+ ]${desk}`, `= ${money}`]);
});

test('a line break before a paragraph that keeps its id above leaves its words the same', () => {
  const was = text(line('a', laboratory), line('z', money));
  const now = text(line('a'), line('b', laboratory), line('z', money));
  expect(shown(was, now)).toEqual(['+ ', `= ${laboratory} | ${money}`]);
});

test('paragraphs made a list keep their words, and say that they stand otherwise', () => {
  const was = text(line('a', laboratory), line('b', desk));
  const now = text(list('l', item('a', laboratory), item('b', desk)));
  expect(shown(was, now)).toEqual([`~ ${laboratory}`, `~ ${desk}`]);
  expect(compareTexts(was, now)).toMatchObject({ places: 2, wordsIn: 0, wordsOut: 0 });
});

test('one list made two is a difference, though every word is the same', () => {
  const was = text(list('l', item('a', laboratory), item('b', desk)));
  const now = text(list('l', item('a', laboratory)), list('m', item('b', desk)));
  expect(shown(was, now)).toEqual([`= ${laboratory}`, `~ ${desk}`]);
});

test('a heading that becomes text, and a heading of another level, differ', () => {
  const was = text(heading('h', 'Le risorse del piano'), heading('k', 'Chi lo realizza'));
  const now = text(line('h', 'Le risorse del piano'), heading('k', 'Chi lo realizza', 3));
  expect(compareTexts(was, now)).toMatchObject({ places: 2, wordsIn: 0, wordsOut: 0 });
});

test('marks and links change without a word', () => {
  const link = (href: string) => ({
    type: 'text',
    text: 'la norma',
    marks: [{ type: 'link', attrs: { href } }],
  });
  const was = text(line('a', 'Secondo ', link('https://a.example.it'), ' e oltre'));
  expect(shown(was, text(line('a', 'Secondo ', link('https://b.example.it'), ' e oltre')))).toEqual([
    '~ Secondo {la norma} e oltre',
  ]);
  expect(
    shown(text(line('a', 'Una parola sola')), text(line('a', 'Una ', words('parola', 'bold'), ' sola'))),
  ).toEqual(['~ Una {parola} sola']);
});

test('a note with other words is the same note; a name is of the same person', () => {
  const note = (said: string) => ({ type: 'footnote', attrs: { id: 'n' }, content: [words(said)] });
  const name = (subject: string) => ({ type: 'mention', attrs: { kind: 'person', subject, label: 'Anna' } });
  expect(
    shown(text(line('a', 'Qui', note('vedi il bilancio'))), text(line('a', 'Qui', note('vedi il conto')))),
  ).toEqual(['~ Qui(vedi il [-bilancio][+conto])']);
  expect(shown(text(line('a', 'Con ', name('1'))), text(line('a', 'Con ', name('2'))))).toEqual([
    '~ Con [-@Anna][+@Anna]',
  ]);
});

test('a cell, a row, a column of a table', () => {
  const was = table(
    't',
    row('r', 'Indicatore', 'Oggi', '2027'),
    row('s', 'Famiglie seguite da un’operatrice', '212', '500'),
  );
  const cell = table(
    't',
    row('r', 'Indicatore', 'Oggi', '2027'),
    row('s', 'Famiglie seguite da un’operatrice', '212', '650'),
  );
  expect(shown(text(was), text(cell))).toEqual([
    '~ =IndicatoreOggi2027 / =Famiglie seguite da un’operatrice =212 ~ [-500][+650]',
  ]);
  const added = table('t', ...(was.content ?? []), row('n', 'Ore di sollievo offerte', '0', '900'));
  expect(shown(text(was), text(added))).toEqual([
    '~ =IndicatoreOggi2027 / =Famiglie seguite da un’operatrice212500 / +Ore di sollievo offerte0900',
  ]);
  const nameless = (one: typeof was) => ({ ...one, content: one.content?.map(withoutIds) ?? [] });
  expect(shown(text(nameless(was)), text(nameless(cell)))).toEqual(shown(text(was), text(cell)));
  const narrower = table(
    't',
    row('r', 'Indicatore', '2027'),
    row('s', 'Famiglie seguite da un’operatrice', '500'),
  );
  expect(shown(text(was), text(nameless(narrower)))).toEqual([
    '~ =Indicatore -Oggi =2027 / =Famiglie seguite da un’operatrice -212 =500',
  ]);
});

test('another image in the place of one, and other words for the same', () => {
  const image = (file: string, alt: string) => ({
    type: 'image',
    attrs: { id: 'i', file: file.repeat(64), alt },
  });
  expect(shown(text(image('a', 'Mappa')), text(image('b', 'Mappa')))).toEqual(['~ whole']);
  expect(shown(text(image('a', 'Mappa')), text(image('a', 'Mappa dei Comuni')))).toEqual(['~ whole']);
});

test('a paragraph written anew under the same id is told word by word, and one in another place is not it', () => {
  const was = text(line('a', laboratory), line('b', desk));
  expect(shown(was, text(line('a', laboratory), line('b', money)))).toHaveLength(2);
});
