import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';

/** One signature in a PDF: the bytes that it says it covers, around its own place, and what stands there. */
export type PdfSignature = {
  /** Everything up to here, and from `resumes` to `end`. */
  readonly stops: number;
  readonly resumes: number;
  readonly end: number;
  /** The place that is left out: the signature itself, in hexadecimal digits. */
  readonly der: Uint8Array;
};

const most = 60;
/** Room that a signing program keeps for one, in digits. */
const widest = 4_000_000;

/**
 * The signatures that were added to a PDF behind its first `kept` bytes, in the order in which they end. Each covers the
 * file from its first byte on and leaves out nothing but its own digits; a range that says otherwise hides something,
 * and is `signature_broken`.
 */
export function pdfSignatures(file: Uint8Array, kept: number): Result<readonly PdfSignature[]> {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  const named = text.indexOf('/ByteRange', kept);
  if (named < 0) return ok([]);
  const found = new Map<number, PdfSignature>();
  const range =
    /\/ByteRange\s{0,20}\[\s{0,200}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{0,200}\]/gu;
  range.lastIndex = named;
  for (const match of text.matchAll(range)) {
    const [start = 0, stops = 0, resumes = 0, length = 0] = match.slice(1).map(Number);
    const end = resumes + length;
    const saidAt = match.index;
    const isWhole = start === 0 && stops > kept && resumes > stops && end <= file.length;
    const isCovered = saidAt < stops || (saidAt >= resumes && saidAt < end);
    const digits = isWhole && isCovered ? digitsIn(text, stops, resumes) : null;
    if (digits === null || found.size >= most) return refuse('signature_broken');
    found.set(stops, { stops, resumes, end, der: Buffer.from(digits, 'hex') });
  }
  // One that is written in some other way would be skipped: nothing is said of a file that is only half understood.
  const mentioned = text.slice(named).split('/ByteRange').length - 1;
  if (mentioned !== found.size) return refuse('signature_broken');
  return ok([...found.values()].toSorted((a, b) => a.end - b.end));
}

function digitsIn(text: string, stops: number, resumes: number): string | null {
  if (resumes - stops > widest || !/\/Contents\s{0,20}$/u.test(text.slice(Math.max(0, stops - 40), stops)))
    return null;
  const place = text.slice(stops, resumes);
  const digits = place.slice(1, -1);
  const isPlace = place.startsWith('<') && place.endsWith('>') && digits.length % 2 === 0;
  return isPlace && /^[0-9A-Fa-f]+$/u.test(digits) ? digits : null;
}

/** What a signature in a PDF signs. */
export function coveredBytes(file: Uint8Array, { stops, resumes, end }: PdfSignature): Uint8Array {
  return Buffer.concat([file.subarray(0, stops), file.subarray(resumes, end)]);
}
