import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refusalCodes } from '../shared/kernel/refusal.ts';
import { inspect, longest, type Sources } from './support/houseInspection.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every source file of the five wings, by its path from the root. */
function houseSources(): Sources {
  const paths = ['shared', 'server', 'client', 'drizzle', 'tests'].flatMap((wing) =>
    readdirSync(`${root}${wing}`, { recursive: true, encoding: 'utf8' }).map((path) => `${wing}/${path}`),
  );
  const sources = paths.filter((path) => /\.tsx?$/u.test(path) && !path.startsWith('client/dist/'));
  return new Map(sources.map((path) => [path, readFileSync(root + path, 'utf8')]));
}

test('every import goes down, no file says any, nothing is passed on, nothing goes in circles', () => {
  const { faults, facts } = inspect(houseSources(), (path) => existsSync(root + path));
  console.log(longest(facts));
  expect(faults).toEqual([]);
});

test('every refusal of the closed list is given somewhere', () => {
  const apart = /^(?!server|shared)|^shared\/i18n|kernel\/refusal\.ts$|refusalAnswer\.ts$/u;
  const giving = [...houseSources()].filter(([path]) => !apart.test(path)).map(([, source]) => source);
  const said = new Set(giving.join('\n').match(/'\w+'/gu));
  expect(refusalCodes.filter((code) => !said.has(`'${code}'`))).toEqual([]);
});

describe('the inspection itself', () => {
  const ground = {
    'shared/kernel/ids.ts': 'export type Id = string;',
    'shared/people/can.ts': 'export const can = 1;',
    'shared/documents/kind.ts': 'export const kind = 1;',
    'shared/i18n/it.ts': 'export const it = 1;',
    'drizzle/schema/columns.ts': "import type { Id } from '../../shared/kernel/ids.ts'; export type C = Id;",
    'drizzle/schema/sync.ts': "import type { C } from './columns.ts'; export const sync: C = '';",
    'drizzle/schema/documents.ts': "import { sync } from './sync.ts'; export const documents = sync;",
    'server/app.ts': "import { act } from './documents/act.ts'; export type Api = typeof act;",
    'server/platform/config.ts': "import { it } from '../../shared/i18n/it.ts'; export const config = it;",
    'server/sync/room.ts': "import { sync } from '../../drizzle/schema/sync.ts'; export const room = sync;",
    'server/documents/act.ts': "import { room } from '../sync/room.ts'; export const act = room;",
    'server/demo/seed.ts': "import { act } from '../documents/act.ts'; export const seed = act;",
    'client/i18n/text.ts': 'export const text = 1;',
    'client/ui/Button.tsx':
      "import { text } from '../i18n/text.ts'; import './button.css'; export const B = () => <b>{text}</b>;",
    'client/main.tsx': "import { B } from './ui/Button.tsx'; export const main = B;",
  };

  function faultsWith(planted: Record<string, string>): readonly string[] {
    return inspect(new Map(Object.entries({ ...ground, ...planted })), (path) => path.endsWith('.css'))
      .faults;
  }

  test('a house in order has no faults', () => {
    expect(faultsWith({})).toEqual([]);
  });

  test('the catalogue may know the types of every room, to have a word for each case', () => {
    const words = "import type { kind } from '../documents/kind.ts'; export type K = typeof kind;";
    expect(faultsWith({ 'shared/i18n/words.ts': words })).toEqual([]);
  });

  test('the client may know the type of the API, and nothing else of the server', () => {
    expect(
      faultsWith({
        'client/platform/api.ts': "import type { Api } from '../../server/app.ts'; export type A = Api;",
      }),
    ).toEqual([]);
  });

  const planted: readonly (readonly [what: string, path: string, code: string, fault: string])[] = [
    ['up', 'server/sync/bad.ts', "import '../documents/act.ts';", 'sync must not look up to documents'],
    [
      'up in types',
      'server/sync/bad.ts',
      "import type { x } from '../documents/act.ts';",
      'sync must not look up to documents',
    ],
    [
      'up in an inline type',
      'server/sync/bad.ts',
      "export type X = import('../documents/act.ts').x;",
      'look up',
    ],
    [
      'up when asked late',
      'server/sync/bad.ts',
      "export const x = import('../documents/act.ts');",
      'look up',
    ],
    [
      'up into shared',
      'server/sync/bad.ts',
      "import { kind } from '../../shared/documents/kind.ts';",
      'look up',
    ],
    ['up into a table', 'server/sync/bad.ts', "import '../../drizzle/schema/documents.ts';", 'look up'],
    [
      'up between tables',
      'drizzle/schema/people.ts',
      "import './sync.ts';",
      'people must not look up to sync',
    ],
    [
      'up inside shared',
      'shared/kernel/bad.ts',
      "import '../people/can.ts';",
      'kernel must not look up to people',
    ],
    [
      'sideways',
      'server/platform/bad.ts',
      "import '../i18n/bad.ts';",
      'platform must not look sideways to i18n',
    ],
    [
      'sideways, against the door',
      'client/i18n/bad.ts',
      "import '../ui/Button.tsx';",
      'i18n must not look sideways to ui',
    ],
    [
      'a window used as a door',
      'shared/i18n/bad.ts',
      "import { kind } from '../documents/kind.ts';",
      'i18n must not look up',
    ],
    ['to the roof', 'server/documents/bad.ts', "import '../demo/seed.ts';", 'a room must not know the roof'],
    [
      'client to server',
      'client/documents/bad.ts',
      "import { act } from '../../server/documents/act.ts';",
      'client must not know server',
    ],
    [
      'client to the API as a value',
      'client/main.tsx',
      "import { Api } from '../server/app.ts';",
      'client must not know server',
    ],
    [
      'client to tables',
      'client/sync/bad.ts',
      "import '../../drizzle/schema/sync.ts';",
      'client must not know drizzle',
    ],
    [
      'shared to server',
      'shared/people/bad.ts',
      "import '../../server/platform/config.ts';",
      'shared must not know server',
    ],
    [
      'product to tests',
      'server/platform/bad.ts',
      "import '../../tests/support/x.ts';",
      'server must not know tests',
    ],
    ['outside', 'server/platform/bad.ts', "import '../../bin/build.mjs';", 'reaches outside the house'],
    ['no room', 'server/helpers/bad.ts', '', 'stands in no room'],
    ['a name from Object', 'server/constructor/bad.ts', '', 'stands in no room'],
    ['no extension', 'server/platform/bad.ts', "import './config';", 'without its extension'],
    ['not there', 'server/platform/bad.ts', "import './gone.ts';", 'which is not there'],
    ['a barrel', 'shared/people/index.ts', "export * from './can.ts';", 'passes on ./can.ts'],
    [
      'a small barrel',
      'shared/people/index.ts',
      "export type { can } from './can.ts';",
      'passes on ./can.ts',
    ],
    [
      'any',
      'shared/people/bad.ts',
      'export const x = 1 as unknown as Record<string, any>;',
      'bad.ts:1 says "any"',
    ],
    [
      'a circle of one',
      'shared/people/bad.ts',
      "import './bad.ts';",
      'cycle: shared/people/bad.ts → shared/people/bad.ts',
    ],
  ];

  test.for(planted)('finds: %s', ([, path, code, fault]) => {
    expect(faultsWith({ [path]: code })).toContainEqual(expect.stringContaining(fault));
  });

  test('finds a circle of types', () => {
    const faults = faultsWith({
      'shared/people/a.ts': "import type { B } from './b.ts'; export type A = B;",
      'shared/people/b.ts': "import type { C } from './c.ts'; export type B = C;",
      'shared/people/c.ts': "import type { A } from './a.ts'; export type C = A;",
    });
    expect(faults).toEqual([
      'cycle: shared/people/a.ts → shared/people/b.ts → shared/people/c.ts → shared/people/a.ts',
    ]);
  });

  test('what is said in a comment or a string is not code', () => {
    const text = `// import '../documents/act.ts'\nexport const x = "import '../documents/act.ts'; any";\n/* x: any */`;
    expect(faultsWith({ 'server/sync/fine.ts': text })).toEqual([]);
  });

  test('a function is as long as its lines', () => {
    const code = 'export function one() {\n  return 1;\n}\nexport const two = () => {\n\n\n  return 2;\n};\n';
    const { facts } = inspect(new Map([['shared/kernel/sizes.ts', code]]), () => false);
    expect(facts.get('shared/kernel/sizes.ts')?.functions).toEqual([
      { name: 'one', line: 1, lines: 3 },
      { name: '(arrow)', line: 4, lines: 5 },
    ]);
  });
});
