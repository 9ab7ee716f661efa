import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { XmlAttributes, XmlElement, XmlNode } from './xmlElement.ts';
import { usualName } from './xmlNames.ts';

/** Word nests some dozens of levels; who walks down the tree calls himself for each. */
const deepest = 200;

/** The prefixes that hold inside an element. */
type Scope = { readonly own: ReadonlyMap<string, string>; readonly above: Scope | null };

type Open = {
  readonly tag: string;
  readonly scope: Scope;
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: XmlNode[];
};

const pattern = {
  unread: /<\?[\s\S]*?\?>|<!--[\s\S]*?-->/uy,
  verbatim: /<!\[CDATA\[([\s\S]*?)\]\]>/uy,
  words: /[^<]+/uy,
  closing: /<\/([^\s<>/]+)\s*>/uy,
  opening: /<([^\s<>/!?"'=]+)/uy,
  attribute: /\s+([^\s<>/"'=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy,
  end: /\s*(\/?)>/uy,
} as const;

/**
 * Reads a part of a package: the XML that office programs write and nothing beside. There is no document type
 * and no entity but the five of XML itself, and reading goes down without calling itself.
 */
export function readXml(source: string): Result<XmlElement> {
  return new XmlReader(source).read();
}

class XmlReader {
  readonly #source: string;
  readonly #open: Open[] = [];
  #at: number;
  #root: XmlElement | null = null;

  constructor(source: string) {
    this.#source = source;
    this.#at = source.startsWith('\uFEFF') ? 1 : 0;
  }

  read(): Result<XmlElement> {
    while (this.#at < this.#source.length) {
      if (!this.#step()) return refuse('unreadable_file');
      if (this.#open.length > deepest) return refuse('unsafe_file');
    }
    return this.#open.length > 0 || this.#root === null ? refuse('unreadable_file') : ok(this.#root);
  }

  #take(what: RegExp): RegExpExecArray | null {
    what.lastIndex = this.#at;
    const match = what.exec(this.#source);
    if (match !== null) this.#at = what.lastIndex;
    return match;
  }

  #step(): boolean {
    if (this.#take(pattern.unread) !== null) return true;
    const words = this.#take(pattern.words);
    if (words !== null) return this.#text(decoded(words[0]));
    const verbatim = this.#take(pattern.verbatim);
    if (verbatim !== null) return this.#text(verbatim[1] ?? '');
    const closing = this.#take(pattern.closing);
    return closing !== null ? this.#close(closing[1] ?? '') : this.#begin();
  }

  #text(text: string | null): boolean {
    const parent = this.#open.at(-1);
    if (text === null) return false;
    if (parent === undefined) return text.trim() === '';
    parent.children.push(text);
    return true;
  }

  #begin(): boolean {
    const tag = this.#take(pattern.opening)?.[1];
    if (tag === undefined || (this.#root !== null && this.#open.length === 0)) return false;
    const written = new Map<string, string>();
    for (let one = this.#take(pattern.attribute); one !== null; one = this.#take(pattern.attribute)) {
      const value = decoded(one[2] ?? one[3] ?? '');
      if (value === null || written.has(one[1] ?? '')) return false;
      written.set(one[1] ?? '', value);
    }
    const end = this.#take(pattern.end);
    if (end === null) return false;
    this.#open.push(openElement(tag, written, this.#open.at(-1)?.scope ?? null));
    return end[1] === '/' ? this.#close(tag) : true;
  }

  #close(tag: string): boolean {
    const closed = this.#open.pop();
    if (closed === undefined || closed.tag !== tag) return false;
    const { name, attributes, children } = closed;
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = { name, attributes, children };
    else parent.children.push({ name, attributes, children });
    return true;
  }
}

function openElement(tag: string, written: ReadonlyMap<string, string>, above: Scope | null): Open {
  const scope = scopeOf(written, above);
  const attributes: Record<string, string> = {};
  for (const [name, value] of written) {
    const hasPrefix = name.includes(':');
    if (!/^xmlns(?::|$)/u.test(name)) attributes[hasPrefix ? nameIn(scope, name) : name] = value;
  }
  return { tag, scope, name: nameIn(scope, tag), attributes, children: [] };
}

function scopeOf(written: ReadonlyMap<string, string>, above: Scope | null): Scope {
  const own = new Map<string, string>();
  for (const [name, value] of written) {
    if (name === 'xmlns') own.set('', value);
    else if (name.startsWith('xmlns:')) own.set(name.slice(6), value);
  }
  return own.size === 0 && above !== null ? above : { own, above };
}

function nameIn(scope: Scope, written: string): string {
  const colon = written.indexOf(':');
  return usualName(namespaceOf(scope, written.slice(0, Math.max(colon, 0))), written.slice(colon + 1));
}

function namespaceOf(scope: Scope, prefix: string): string | null {
  for (let one: Scope | null = scope; one !== null; one = one.above) {
    const namespace = one.own.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return prefix === '' ? null : prefix;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Null where a reference leads to nothing that XML knows by itself. */
function decoded(text: string): string | null {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const plain = text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));|&/giu, (_whole, ...parts) => {
    const [decimal, hexadecimal, name]: (string | undefined)[] = parts;
    const character = name !== undefined ? entities.get(name) : byCode(decimal, hexadecimal);
    if (character === undefined) isKnown = false;
    return character ?? '';
  });
  return isKnown ? plain : null;
}

function byCode(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
