import { isImageType } from '../../../../shared/documents/files.ts';

/**
 * The images of the clipboard, where it holds nothing else. Word puts a picture of the copied words beside
 * them: those are words, and are pasted as such.
 */
export function pastedImages(clipboard: DataTransfer | null): readonly File[] {
  if (clipboard === null) return [];
  const images = imagesIn(clipboard);
  if (images.length === 0) return [];
  const page = new DOMParser().parseFromString(clipboard.getData('text/html'), 'text/html');
  const words = `${page.body.textContent}${clipboard.getData('text/plain')}`;
  return words.trim() === '' ? images : [];
}

/** What was dropped: images, and how many files are none. */
export function droppedFiles(dropped: DataTransfer | null): {
  readonly images: readonly File[];
  readonly others: number;
} {
  if (dropped === null) return { images: [], others: 0 };
  const images = imagesIn(dropped);
  return { images, others: dropped.files.length - images.length };
}

function imagesIn({ files }: DataTransfer): readonly File[] {
  return [...files].filter(({ type }) => isImageType(type));
}
