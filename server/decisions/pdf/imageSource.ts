import type { TextImage } from '../../../shared/text/imageAttributes.ts';
import { literal, words } from './typstWords.ts';

/** Where the compiler finds the image of a text: a name for bytes in memory, nothing on a disk. */
export function imagePath(file: string): string {
  return `/images/${file}`;
}

/** The widest and the highest that a page takes, in points. */
const room = { width: 453, height: 620 } as const;

/**
 * An image in its own size, or as large as the page allows. Without a description it is an ornament, as on the
 * page. One whose bytes are not there is said in words: a text never loses a place without a trace.
 */
export function imageSource(image: TextImage, files: ReadonlySet<string>): string {
  if (image.file === null || !files.has(image.file)) return words(missing(image.alt));
  const path = literal(imagePath(image.file));
  const size = sizeOf(image);
  return image.alt === ''
    ? `#pdf.artifact(image(${path}, ${size}));`
    : `#image(${path}, ${size}, alt: ${literal(image.alt)});`;
}

function missing(alt: string): string {
  return alt === '' ? '[Immagine che non si può mostrare]' : `[Immagine che non si può mostrare: ${alt}]`;
}

/** Pixels are drawn as on a screen, 96 to the inch. */
function sizeOf({ width, height }: TextImage): string {
  if (width === null || height === null) return 'width: 60%';
  const scale = Math.min(0.75, room.width / width, room.height / height);
  return `width: ${(width * scale).toFixed(2)}pt`;
}
