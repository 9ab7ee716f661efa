import { createRequire } from 'node:module';

/** The few words that we say to the compiler; its package brings no types of its own. */
export type TypstCompiler = {
  readonly mapShadow: (path: string, bytes: Buffer) => void;
  readonly pdf: (
    source: { readonly mainFileContent: string },
    how: { readonly pdfStandard: 'ua-1'; readonly creationTimestamp: number },
  ) => Buffer;
};

type TypstPackage = {
  readonly NodeCompiler: {
    readonly create: (how: {
      readonly workspace: string;
      readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[];
    }) => TypstCompiler;
  };
};

const packageName = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
const require = createRequire(import.meta.url);

/** Whether PDFs can be made on this machine: the compiler is an optional package, for Linux on x64. */
export function hasTypst(): boolean {
  try {
    require.resolve(packageName);
    return true;
  } catch {
    return false;
  }
}

/** Where the compiler believes to be at home: a place without files, so that a source can read none. */
export const workspace = '/nowhere';

export function openTypst(fonts: readonly Buffer[]): TypstCompiler {
  // The package has no types: these are what it is asked here.
  const { NodeCompiler } = require(packageName) as TypstPackage;
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
}
