/** The plan of the house (`docs/architecture.md` §1) as data. */
export const floors = {
  kernel: 0,
  platform: 1,
  i18n: 1,
  ui: 1,
  people: 2,
  text: 3,
  sync: 4,
  documents: 5,
  discussion: 6,
  decisions: 7,
  plan: 8,
  recommendations: 9,
  workshops: 10,
  agreements: 11,
  publishing: 12,
  inbox: 13,
} as const;

export type Room = keyof typeof floors;

/** Between rooms of one floor of one wing, in this direction only. */
export const sideDoors: readonly (readonly [wing: Wing, from: Room, to: Room])[] = [
  ['client', 'platform', 'i18n'],
  ['client', 'ui', 'i18n'],
  ['client', 'ui', 'platform'],
];

/**
 * Rooms that may know the types, and nothing else, of every room of their wing: the catalogue has a word for
 * each case of each union, and the compiler asks for the missing ones.
 */
const typeWindows: readonly (readonly [wing: Wing, room: Room])[] = [['shared', 'i18n']];

export type Wing = 'shared' | 'server' | 'client' | 'drizzle' | 'tests';

/** What each wing may look into, beside itself. */
const open: Record<Wing, readonly Wing[]> = {
  shared: [],
  drizzle: ['shared'],
  server: ['shared', 'drizzle'],
  client: ['shared'],
  tests: ['shared', 'drizzle', 'server', 'client'],
};

/** The one door between client and server: the type of the HTTP API. */
const apiDoor = 'server/app.ts';

/** Where a file stands. The roof is above all rooms; `drizzle/schema/columns.ts` is the ground of its wing. */
export type Place = { readonly wing: Wing; readonly room: Room | 'roof' };

const wings: readonly string[] = Object.keys(open);
/** Folders of the roof. */
const roofFolders = new Set(['server/demo']);

/** Null for a file outside the house, or in a folder that is no room. */
export function placeOf(path: string): Place | null {
  const [first = '', second = '', third] = path.split('/');
  if (!wings.includes(first)) return null;
  const wing = first as Wing;
  if (wing === 'tests') return { wing, room: 'roof' };
  if (wing === 'drizzle') return schemaPlace(second, third);
  if (third === undefined || roofFolders.has(`${wing}/${second}`)) return { wing, room: 'roof' };
  return isRoom(second) ? { wing, room: second } : null;
}

function schemaPlace(folder: string, file: string | undefined): Place | null {
  if (file === undefined) return { wing: 'drizzle', room: 'roof' };
  const name = file.replace(/\.ts$/u, '');
  if (folder !== 'schema') return null;
  if (name === 'columns') return { wing: 'drizzle', room: 'kernel' };
  return isRoom(name) ? { wing: 'drizzle', room: name } : null;
}

function isRoom(name: string): name is Room {
  return Object.hasOwn(floors, name);
}

/** Why this import breaks the plan; null when it does not. Paths from the root of the checkout. */
export function objection(from: string, to: string, typeOnly: boolean): string | null {
  const here = placeOf(from);
  const there = placeOf(to);
  if (here === null) return 'stands in no room of the house';
  if (there === null) return 'reaches outside the house';
  if (here.wing === 'tests') return null;
  if (here.wing === 'client' && to === apiDoor && typeOnly) return null;
  if (here.wing !== there.wing && !open[here.wing].includes(there.wing))
    return `${here.wing} must not know ${there.wing}`;
  const throughWindow = typeWindows.some(([wing, room]) => wing === here.wing && room === here.room);
  return typeOnly && throughWindow && there.wing === here.wing ? null : floorObjection(here, there);
}

function floorObjection(here: Place, there: Place): string | null {
  if (here.room === 'roof') return null;
  if (there.room === 'roof') return 'a room must not know the roof';
  if (floors[there.room] < floors[here.room] || there.room === here.room) return null;
  if (floors[there.room] > floors[here.room]) return `${here.room} must not look up to ${there.room}`;
  const lowerWing = here.wing !== there.wing && there.wing === 'shared';
  const sideDoor = sideDoors.some(
    ([wing, a, b]) => wing === here.wing && a === here.room && b === there.room,
  );
  return lowerWing || sideDoor ? null : `${here.room} must not look sideways to ${there.room}`;
}
