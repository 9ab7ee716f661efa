import { parseSync, Visitor } from 'vite';

export type Import = { readonly from: string; readonly typeOnly: boolean };
export type FunctionSize = { readonly name: string; readonly line: number; readonly lines: number };

/** What the house looks at in one file. */
export type SourceFacts = {
  readonly imports: readonly Import[];
  /** Modules of the house whose exports it passes on as its own. */
  readonly passesOn: readonly string[];
  readonly functions: readonly FunctionSize[];
  /** Lines on which the type `any` is written. */
  readonly anyAt: readonly number[];
  readonly lines: number;
};

/** Reads one file of TypeScript with a real parser: comments and strings never count as code. */
export function sourceFacts(path: string, text: string): SourceFacts {
  const { program, module, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path} does not parse: ${error.message}`);
  const lineAt = lineCounter(text);
  const dynamic: Import[] = [];
  const functions: FunctionSize[] = [];
  const anyAt: number[] = [];
  const measure = (name: string, { start, end }: { start: number; end: number }) => {
    functions.push({ name, line: lineAt(start), lines: lineAt(end) - lineAt(start) + 1 });
  };
  new Visitor({
    FunctionDeclaration: (node) => measure(node.id?.name ?? 'default', node),
    FunctionExpression: (node) => measure(node.id?.name ?? '(function)', node),
    ArrowFunctionExpression: (node) => measure('(arrow)', node),
    TSAnyKeyword: (node) => {
      anyAt.push(lineAt(node.start));
    },
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') {
        dynamic.push({ from: source.value, typeOnly: false });
      }
    },
    TSImportType: ({ source }) => {
      dynamic.push({ from: source.value, typeOnly: true });
    },
  }).visit(program);
  const passedOn = module.staticExports.flatMap(({ entries }) => entries);
  const passesOn = passedOn.flatMap(({ moduleRequest }) =>
    moduleRequest?.value.startsWith('.') ? [moduleRequest.value] : [],
  );
  const declared = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  const reexported = passesOn.map((from) => ({ from, typeOnly: false }));
  return {
    imports: [...declared, ...reexported, ...dynamic],
    passesOn,
    functions,
    anyAt,
    lines: lineAt(text.length),
  };
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    return next < 0 ? starts.length : next;
  };
}
