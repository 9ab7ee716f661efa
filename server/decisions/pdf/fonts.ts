import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fontInWoff } from './woff.ts';

/** The fonts of a PDF are those of the pages, all under the SIL Open Font License, from the packages that the pages use. */
const families: readonly (readonly [family: string, scripts: readonly string[], faces: readonly string[]])[] =
  [
    ['titillium-web', ['latin', 'latin-ext'], ['400-normal', '400-italic', '600-normal', '700-normal']],
    [
      'lora',
      ['latin', 'latin-ext', 'cyrillic', 'symbols', 'math'],
      ['400-normal', '400-italic', '700-normal', '700-italic'],
    ],
    ['roboto-mono', ['latin', 'greek'], ['400-normal']],
  ];

const packages = fileURLToPath(new URL('../../../node_modules/@fontsource/', import.meta.url));

/** Read anew by every process that sets type: 25 ms. */
export function readFonts(): readonly Buffer[] {
  return families.flatMap(([family, scripts, faces]) =>
    scripts.flatMap((script) =>
      faces.map((face) =>
        fontInWoff(readFileSync(`${packages}${family}/files/${family}-${script}-${face}.woff`)),
      ),
    ),
  );
}
