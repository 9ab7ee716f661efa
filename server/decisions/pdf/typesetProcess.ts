import { readFonts } from './fonts.ts';
import { imagePath } from './imageSource.ts';
import { withPlainerHeads } from './tableHeads.ts';
import type { TypesetOutcome } from './typesetInProcess.ts';
import { openTypst, type TypstCompiler, workspace } from './typst.ts';
import type { TypstImage, TypstJob } from './typstJob.ts';
import { inPlainLetters, withoutUndrawable } from './undrawable.ts';

/** So often the compiler may find more that it cannot draw, before all signs are written by their numbers. */
const mostTries = 6;

/** A process of its own for one PDF. */
function made({ source, images, at }: TypstJob): TypesetOutcome {
  const compiler = openTypst(readFonts());
  for (const { file, bytes } of images)
    compiler.mapShadow(`${workspace}${imagePath(file)}`, Buffer.from(bytes));
  let tried = source;
  for (let left = mostTries; ; left--) {
    const attempt = compiled(compiler, tried, at);
    if (attempt.kind === 'made' || left === 0) return attempt;
    const drawable = withoutUndrawable(tried, attempt.why);
    const plainer = withPlainerHeads(tried, attempt.why);
    if (plainer !== null) tried = plainer;
    else if (drawable !== null) tried = left === 1 ? inPlainLetters(tried) : drawable;
    else if (!greyOut(compiler, images)) return attempt;
  }
}

/** An image that cannot be decoded becomes a grey field that keeps its description. Whether there was one. */
function greyOut(compiler: TypstCompiler, images: readonly TypstImage[]): boolean {
  const broken = images.filter(({ file }) => {
    const alone = `#set document(title: "-")\n= -\n#pdf.artifact(image("${imagePath(file)}"))`;
    return compiled(compiler, alone, new Date(0)).kind === 'failed';
  });
  for (const { file } of broken) compiler.mapShadow(`${workspace}${imagePath(file)}`, grey);
  return broken.length > 0;
}

/** One grey pixel, as a PNG. */
const grey = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGM4AQAAygDJmcpdfgAAAABJRU5ErkJggg==',
  'base64',
);

function compiled(compiler: TypstCompiler, source: string, at: Date): TypesetOutcome {
  try {
    // The same second for the same text: the bytes of a PDF hang on nothing else.
    const creationTimestamp = Math.floor(at.getTime() / 1000);
    return {
      kind: 'made',
      pdf: compiler.pdf({ mainFileContent: source }, { pdfStandard: 'ua-1', creationTimestamp }),
    };
  } catch (error) {
    return { kind: 'failed', why: whyOf(error) };
  }
}

/** What is wrong in the text stands in the code of the error, what is against the standard in its message. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.message === '' ? String(error.code) : error.message;
}

process.once('message', (job: TypstJob) => {
  process.send?.(made(job));
});
