import { fileLimits } from '../../../../shared/documents/files.ts';

/** An image as it is sent. */
export type DrawnImage = { readonly blob: Blob; readonly width: number; readonly height: number };

/** The longest side of an image that is sent, in pixels: enough for paper, and for a page at twice its size. */
const longest = 2400;

/** What is heavier than this is tried in the next form too, in bytes. */
const light = 1.5 * 1024 * 1024;

type Form = { readonly type: string; readonly quality?: number };
const asPng: Form = { type: 'image/png' };
const asJpeg: Form = { type: 'image/jpeg', quality: 0.88 };
const asWebp: Form = { type: 'image/webp', quality: 0.9 };

/**
 * An image drawn anew and no larger than it must be: of what the camera wrote into the file nothing is left.
 * A GIF stays as it is, because it may move. Null for what no browser can open.
 */
export async function drawnSmaller(file: File): Promise<DrawnImage | null> {
  const picture = await opened(file);
  if (picture === null) return null;
  const { width, height } = picture;
  try {
    if ((await file.slice(0, 3).text()) === 'GIF') return { blob: file, width, height };
    const canvas = drawnOn(picture, Math.min(1, longest / Math.max(width, height)));
    const blob = await firstLight(canvas, formsFor(file.type));
    return blob && { blob, width: canvas.width, height: canvas.height };
  } finally {
    picture.close();
  }
}

/** Whether it is small enough to be sent. */
export function isSmallEnough({ blob }: DrawnImage): boolean {
  return blob.size <= fileLimits.image;
}

async function opened(file: File): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function drawnOn(picture: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws nothing');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A drawing keeps its sharp edges and what shines through it as long as it is light. */
function formsFor(type: string): readonly Form[] {
  if (type === 'image/png') return [asPng, asWebp, asJpeg];
  if (type === 'image/webp') return [asWebp, asPng, asJpeg];
  return [asJpeg];
}

/** The first form that is light, or the lightest of them. Browsers that do not know one answer with a PNG. */
async function firstLight(canvas: HTMLCanvasElement, forms: readonly Form[]): Promise<Blob | null> {
  let lightest: Blob | null = null;
  for (const { type, quality } of forms) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
    if (blob !== null && (lightest === null || blob.size < lightest.size)) lightest = blob;
    if (lightest !== null && lightest.size <= light) return lightest;
  }
  return lightest;
}
