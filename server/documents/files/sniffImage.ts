import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { fileLimits, type ImageType, isImageType } from '../../../shared/documents/files.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';

export type SniffedImage = {
  readonly mediaType: ImageType;
  readonly width: number;
  readonly height: number;
};

/** An image says its size near its beginning; a hostile one would have it looked for byte by byte. */
const beginning = 512 * 1024;

/**
 * What an image is by its own bytes, whatever name and type it was sent under. Nothing is ever decoded here:
 * of an image that unfolds to more pixels than a page can hold, the size that it declares is enough to refuse it.
 */
export async function sniffImage(bytes: Uint8Array): Promise<Result<SniffedImage>> {
  if (bytes.length > fileLimits.image) return refuse('image_too_large');
  const mediaType = plainType((await fileTypeFromBuffer(bytes))?.mime ?? '');
  if (!isImageType(mediaType)) return refuse('not_an_image');
  const size = declaredSize(bytes.subarray(0, beginning), mediaType);
  if (size === null) return refuse('not_an_image');
  const { width, height } = size;
  const isTooLarge = Math.max(width, height) > fileLimits.side || width * height > fileLimits.pixels;
  return isTooLarge ? refuse('image_too_large') : ok({ mediaType, width, height });
}

/** A moving PNG is a PNG to whoever does not know. */
function plainType(mediaType: string): string {
  return mediaType === 'image/apng' ? 'image/png' : mediaType;
}

const formats: Record<ImageType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** Turned as it is shown; null where it declares none. */
function declaredSize(bytes: Uint8Array, mediaType: ImageType) {
  try {
    const { width, height, orientation = 1, type } = imageSize(bytes);
    if (type !== formats[mediaType] || !(width >= 1) || !(height >= 1)) return null;
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch (error) {
    // Of a file that is broken the library says so by what happens to it.
    if (error instanceof TypeError || error instanceof RangeError || error instanceof Error) return null;
    throw error;
  }
}
