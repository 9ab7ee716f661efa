/** YAML as far as `publiccode.yml` needs it: maps, lists, plain and quoted words, folded text. */
export type Yaml = string | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

type Line = { readonly indent: number; readonly text: string };

/** Throws on everything that it does not know: a file that needs more is not plain any more. */
export function readPlainYaml(source: string): Yaml {
  const lines = source
    .split('\n')
    .filter((text) => !/^\s*(?:#.*)?$/u.test(text))
    .map((text) => ({ indent: text.search(/\S/u), text: text.trim() }));
  const [value, rest] = block(lines, 0);
  if (rest.length > 0) throw new Error(`not plain: ${rest[0]?.text}`);
  return value;
}

function block(lines: readonly Line[], indent: number): readonly [Yaml, readonly Line[]] {
  return lines[0]?.text.startsWith('- ') ? list(lines, indent) : map(lines, indent);
}

function list(lines: readonly Line[], indent: number): readonly [Yaml, readonly Line[]] {
  const items: Yaml[] = [];
  let rest = lines;
  for (let line = rest[0]; line?.indent === indent && line.text.startsWith('- '); line = rest[0]) {
    const first = { indent: indent + 2, text: line.text.slice(2) };
    const [item, after] = keyOf(first.text)
      ? map([first, ...rest.slice(1)], indent + 2)
      : ([scalar(first.text), rest.slice(1)] as const);
    items.push(item);
    rest = after;
  }
  return [items, rest];
}

function map(lines: readonly Line[], indent: number): readonly [Yaml, readonly Line[]] {
  const entries: Record<string, Yaml> = {};
  let rest = lines;
  for (let line = rest[0]; line?.indent === indent; line = rest[0]) {
    const key = keyOf(line.text);
    if (key === null || key.name in entries) throw new Error(`not plain: ${line.text}`);
    const [value, after] = valueAfter(key.value, rest.slice(1), indent);
    entries[key.name] = value;
    rest = after;
  }
  return [entries, rest];
}

function valueAfter(text: string, rest: readonly Line[], indent: number): readonly [Yaml, readonly Line[]] {
  if (text !== '' && text !== '>-') return [scalar(text), rest];
  const end = rest.findIndex((line) => line.indent <= indent);
  const inside = end < 0 ? rest : rest.slice(0, end);
  const [first] = inside;
  if (first === undefined) throw new Error('not plain: a key without a value');
  const after = rest.slice(inside.length);
  if (text === '>-') return [inside.map((line) => line.text).join(' '), after];
  const [value, left] = block(inside, first.indent);
  if (left.length > 0) throw new Error(`not plain: ${left[0]?.text}`);
  return [value, after];
}

function keyOf(text: string): { readonly name: string; readonly value: string } | null {
  const match = /^([A-Za-z]+):(?: (.+))?$/u.exec(text);
  return match === null ? null : { name: match[1] ?? '', value: match[2] ?? '' };
}

function scalar(text: string): Yaml {
  const quoted = /^"([^"\\]*)"$/u.exec(text);
  if (quoted !== null) return quoted[1] ?? '';
  if (/^["'[{&*!|>%@`]|: | #/u.test(text)) throw new Error(`not plain: ${text}`);
  return text === 'true' || (text === 'false' ? false : text);
}
