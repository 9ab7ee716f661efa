import type { AttachmentId } from '../kernel/ids.ts';
import { longestSide } from '../text/imageAttributes.ts';

const megabyte = 1024 * 1024;

/** What a document takes at most, in bytes, pixels and numbers; what was taken off counts, because it is kept. */
export const fileLimits = {
  image: 5 * megabyte,
  /** Pixels of an image, and of its longest side. */
  pixels: 50_000_000,
  side: longestSide,
  attachment: 20 * megabyte,
  /** Of one document, all together. */
  bytes: 200 * megabyte,
  files: 200,
} as const;

/** What a text can show. Never SVG, which is a program. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];

export function isImageType(said: string): said is ImageType {
  return (imageTypes as readonly string[]).includes(said);
}

/** What can be attached, as people call it. */
export type AttachmentKind = 'pdf' | 'writing' | 'sheet' | 'slides' | 'text' | 'table' | 'image';

type AttachmentType = { readonly kind: AttachmentKind; readonly mediaType: string };

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What can be attached, by the ending of its name. The bytes have to agree with it. */
const attachmentTypes: Readonly<Record<string, AttachmentType>> = {
  pdf: { kind: 'pdf', mediaType: 'application/pdf' },
  docx: { kind: 'writing', mediaType: `${office}.wordprocessingml.document` },
  odt: { kind: 'writing', mediaType: `${openDocument}.text` },
  xlsx: { kind: 'sheet', mediaType: `${office}.spreadsheetml.sheet` },
  ods: { kind: 'sheet', mediaType: `${openDocument}.spreadsheet` },
  pptx: { kind: 'slides', mediaType: `${office}.presentationml.presentation` },
  odp: { kind: 'slides', mediaType: `${openDocument}.presentation` },
  txt: { kind: 'text', mediaType: 'text/plain' },
  csv: { kind: 'table', mediaType: 'text/csv' },
  png: { kind: 'image', mediaType: 'image/png' },
  jpg: { kind: 'image', mediaType: 'image/jpeg' },
  jpeg: { kind: 'image', mediaType: 'image/jpeg' },
  gif: { kind: 'image', mediaType: 'image/gif' },
  webp: { kind: 'image', mediaType: 'image/webp' },
};

export const attachmentEndings: readonly string[] = Object.keys(attachmentTypes);

/** What a file is by its name; null for what cannot be attached. */
export function attachmentType(name: string): AttachmentType | null {
  const ending = /\.([a-z]{3,4})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(attachmentTypes, ending) ? (attachmentTypes[ending] ?? null) : null;
}

/** `POST /api/documents/:id/images` → what the text keeps of it. */
export type ImageAnswer = { readonly file: string; readonly width: number; readonly height: number };

/** Where whoever may read a document finds one of its images. */
export function imageAddress(document: string, file: string): string {
  return `/files/${document}/${file}`;
}

/** `GET /api/documents/:id/attachments`, in the order in which they came. */
export type AttachmentView = {
  readonly id: AttachmentId;
  readonly name: string;
  /** Of its bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly kind: AttachmentKind;
  /** In bytes. */
  readonly size: number;
  /** Null where nobody is known any more. */
  readonly by: { readonly name: string; readonly office: string } | null;
  /** ISO instant. */
  readonly at: string;
};

/** Where an attachment is downloaded. */
export function attachmentAddress(document: string, attachment: string): string {
  return `/api/documents/${document}/attachments/${attachment}/file`;
}
