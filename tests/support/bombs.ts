import { type HandStruct, handmadeUpdate } from './handmadeUpdate.ts';

/** A text, and the update that was made to hurt whoever takes it in. */
export type Bomb = { readonly text: Uint8Array; readonly update: Uint8Array };

/** Who wrote the text, and who attacks it. */
export const bombAuthor = 9;
export const bombThrower = 11;

const place = (client: number, clock: number) => ({ client, clock });
const words = (string: string) => ({ kind: 'string' as const, words: string });
const inWords = { parent: place(bombAuthor, 1) };

/** One paragraph with its words to come. */
const paragraph: readonly HandStruct[] = [
  { client: bombAuthor, clock: 0, content: { kind: 'element', name: 'paragraph' } },
  { client: bombAuthor, clock: 1, content: { kind: 'text' }, parent: place(bombAuthor, 0) },
];

/** So many letters, each put before the one written last: Yjs cannot join them. */
function backwards(client: number, letters: number): readonly HandStruct[] {
  return Array.from({ length: letters }, (_, clock) => ({
    client,
    clock,
    content: words('a'),
    ...(clock === 0 ? inWords : { right: place(client, clock - 1) }),
  }));
}

/** Each letter behind the one before. */
function forwards(client: number, letters: number): readonly HandStruct[] {
  return Array.from({ length: letters }, (_, clock) => ({
    client,
    clock,
    content: words('a'),
    ...(clock === 0 ? inWords : { origin: place(client, clock - 1) }),
  }));
}

const bomb = (text: readonly HandStruct[], update: Uint8Array): Bomb => ({
  text: handmadeUpdate([...paragraph, ...text]),
  update,
});

const many = 9000;
const everySecond = (letters: number, ranges: number) =>
  Array.from({ length: ranges }, (_, at) => ({
    client: 10,
    clock: (at * 2 + 1) % letters,
    length: 1,
  }));

/** Updates that Yjs takes, and whose cost grows with the square of their size. */
export const slowBombs: Readonly<Record<string, () => Bomb>> = {
  'letters at one place, each before another of the text': () =>
    bomb(
      backwards(10, many),
      handmadeUpdate(
        Array.from({ length: many }, (_, clock) => ({
          client: bombThrower,
          clock,
          content: words('b'),
          right: place(10, many - 1 - clock),
        })),
      ),
    ),
  'letters at the beginning, past all that others put there': () =>
    bomb(
      Array.from({ length: many }, (_, at) => ({
        client: 100 + at,
        clock: 0,
        content: words('z'),
        ...inWords,
      })),
      handmadeUpdate(
        Array.from({ length: 300 }, (_, clock) => ({
          client: 2 ** 31,
          clock,
          content: words('b'),
          ...inWords,
        })),
      ),
    ),
  'an attribute set again and again, never knowing of the last time': () =>
    bomb(
      [],
      handmadeUpdate(
        Array.from({ length: many }, (_, clock) => ({
          client: bombThrower,
          clock,
          content: { kind: 'any' as const, value: 'x' },
          parent: place(bombAuthor, 0),
          key: 'id',
        })),
      ),
    ),
  'every second letter of a word before a long text goes': () =>
    bomb(
      [
        { client: 10, clock: 0, content: words('x'.repeat(20_000)), ...inWords },
        ...Array.from({ length: 30_000 }, (_, at) => ({
          client: 10,
          clock: 20_000 + at,
          content: words('a'),
          right: place(10, at === 0 ? 0 : 20_000 + at - 1),
        })),
      ],
      handmadeUpdate([], everySecond(20_000, many)),
    ),
  'all pieces of a long word with one format in it go': () =>
    bomb(
      [
        ...backwards(10, many),
        {
          client: bombThrower,
          clock: 0,
          content: { kind: 'format', key: 'bold', json: '{}' },
          right: place(10, 8),
        },
      ],
      handmadeUpdate([], [{ client: 10, clock: 0, length: many }]),
    ),
  'pieces that come and go in one update': () =>
    bomb([], handmadeUpdate(backwards(10, many), [{ client: 10, clock: 0, length: many }])),
  'more structs than anybody writes': () => bomb([], handmadeUpdate(forwards(10, 12_000))),
  'more deletions than anybody makes': () =>
    bomb(
      [{ client: 10, clock: 0, content: words('x'.repeat(50_000)), ...inWords }],
      handmadeUpdate([], everySecond(50_000, 12_000)),
    ),
};

/** Updates that are none. */
export const brokenBombs: Readonly<Record<string, () => Uint8Array>> = {
  'the same deletion over and over': () =>
    handmadeUpdate(
      [],
      Array.from({ length: 5000 }, () => ({ client: bombAuthor, clock: 0, length: 2 })),
    ),
  'a clock that nobody can write any more': () =>
    handmadeUpdate([{ client: bombThrower, clock: 0, content: { kind: 'gc', length: 2 ** 52 } }]),
  'a clientID that Yjs never draws': () =>
    handmadeUpdate([{ client: 2 ** 40, clock: 0, content: words('a'), ...inWords }]),
  'values in values without end': () =>
    handmadeUpdate([
      {
        client: bombThrower,
        clock: 0,
        content: { kind: 'format', key: 'bold', json: '['.repeat(400_000) },
        ...inWords,
      },
    ]),
};

/** Thousands of clients, each of which waits for the next: lawful, if one looks at each only once. */
export function chainOfClients(clients: number): Bomb {
  const chain = Array.from({ length: clients }, (_, at) => ({
    client: 1000 + at,
    clock: 0,
    content: words('a'),
    ...(at === clients - 1 ? inWords : { origin: place(1000 + at + 1, 0) }),
  }));
  return bomb([], handmadeUpdate(chain));
}

/** What a page sends when somebody pastes so many paragraphs at once. */
export function pastedParagraphs(paragraphs: number): Bomb {
  let clock = 0;
  const client = bombThrower;
  const structs = Array.from({ length: paragraphs }, (_, at): readonly HandStruct[] => {
    const first = clock;
    clock += 3 + 80;
    return [
      {
        client,
        clock: first,
        content: { kind: 'element', name: 'paragraph' },
        origin: at === 0 ? place(bombAuthor, 0) : place(client, first - 83),
      },
      {
        client,
        clock: first + 1,
        content: { kind: 'any', value: `block-${at}` },
        parent: place(client, first),
        key: 'id',
      },
      { client, clock: first + 2, content: { kind: 'text' }, parent: place(client, first) },
      { client, clock: first + 3, content: words('w'.repeat(80)), parent: place(client, first + 2) },
    ];
  });
  return bomb([], handmadeUpdate(structs.flat()));
}
