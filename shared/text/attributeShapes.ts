import { isSpan } from './cellSpan.ts';
import { altLimit, isFileHash, isPixels } from './imageAttributes.ts';
import { mentionKinds } from './mentionWords.ts';
import { longestHref } from './safeHref.ts';
import { textSchema } from './schema.ts';

/** Whether a value may stand there. Values come from anybody: nothing is known of them. */
type Shape = (value: unknown) => boolean;
type Shapes = Readonly<Record<string, Shape>>;

/**
 * What a page, a database and a file can hold, and no longer than given. Words that are not well-formed
 * could be stored and never be read again.
 */
const words =
  (longest: number): Shape =>
  (value) =>
    typeof value === 'string' && value.length <= longest && value.isWellFormed();

const blockId = { id: words(200) };
const cell = { ...blockId, colspan: isSpan, rowspan: isSpan };

/**
 * What each attribute of each node may be where it is stored. An editor leaves out what is null, so
 * nothing here is. Wide enough for whatever our editor, an import or a paste writes.
 */
export const nodeShapes: Readonly<Record<string, Shapes>> = {
  paragraph: blockId,
  heading: { ...blockId, level: (value) => value === 1 || value === 2 || value === 3 },
  blockquote: blockId,
  bulletList: blockId,
  orderedList: { ...blockId, start: Number.isFinite, type: words(100) },
  listItem: blockId,
  hardBreak: {},
  horizontalRule: {},
  table: blockId,
  tableRow: blockId,
  tableHeader: cell,
  tableCell: cell,
  footnote: blockId,
  image: {
    ...blockId,
    file: isFileHash,
    alt: words(altLimit),
    width: isPixels,
    height: isPixels,
  },
  mention: {
    kind: (value) => mentionKinds.some((kind) => kind === value),
    subject: words(200),
    label: words(2000),
  },
};

/** What each attribute of each mark may be. A mark is stored with all of them, also with those that are null. */
export const markShapes: Readonly<Record<string, Shapes>> = {
  bold: {},
  italic: {},
  link: { href: (value) => value === null || words(longestHref)(value) },
};

/** Whether an element of this name can stand in a text. */
export function isNodeName(name: string): boolean {
  return Object.hasOwn(nodeShapes, name);
}

export function isAttribute(node: string, key: string, value: unknown): boolean {
  return shapeAt(nodeShapes, node, key)?.(value) ?? false;
}

/** Whether some attribute of some element may be so. */
export function isSomeAttribute(value: unknown): boolean {
  return Object.values(nodeShapes).some((shapes) => Object.values(shapes).some((shape) => shape(value)));
}

/** Whether words may be marked so from here on; null ends a mark. */
export function isMark(name: string, value: unknown): boolean {
  const mark = markOf(name);
  if (!Object.hasOwn(markShapes, mark)) return false;
  if (value === null) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, part]) => shapeAt(markShapes, mark, key)?.(part) ?? false);
}

/**
 * The mark that a stored name means. Of a mark that may lie over itself the editor stores every
 * occurrence under a name of its own, `mark--` and eight characters of a hash.
 */
function markOf(name: string): string {
  const mark = /^(.*)--[a-zA-Z0-9+/=]{8}$/u.exec(name)?.[1];
  const type = mark === undefined ? undefined : textSchema.marks[mark];
  return type !== undefined && !type.excludes(type) ? type.name : name;
}

function shapeAt(shapes: Readonly<Record<string, Shapes>>, name: string, key: string): Shape | undefined {
  if (!Object.hasOwn(shapes, name)) return undefined;
  const ofName = shapes[name];
  return ofName !== undefined && Object.hasOwn(ofName, key) ? ofName[key] : undefined;
}
