/** How long the description of an image may be. */
export const altLimit = 2000;

/** The longest side of an image, in pixels. */
export const longestSide = 12_000;

/** Whether something is the SHA-256 of a file, as a text refers to it. */
export function isFileHash(said: unknown): said is string {
  return typeof said === 'string' && /^[0-9a-f]{64}$/u.test(said);
}

export function isPixels(said: unknown): said is number {
  return typeof said === 'number' && Number.isInteger(said) && said >= 1 && said <= longestSide;
}

/** An image of a text, as it can be drawn. */
export type TextImage = {
  /** Null where a text from elsewhere names none. */
  readonly file: string | null;
  readonly alt: string;
  /** Both or none of them. */
  readonly width: number | null;
  readonly height: number | null;
};

/** The image in the attributes of its node, whoever wrote them. */
export function imageOf(attrs: Readonly<Record<string, unknown>> | undefined): TextImage {
  const { file, alt, width, height }: Readonly<Record<string, unknown>> = attrs ?? {};
  const sized = isPixels(width) && isPixels(height);
  return {
    file: isFileHash(file) ? file : null,
    alt: typeof alt === 'string' ? alt.trim() : '',
    width: sized ? width : null,
    height: sized ? height : null,
  };
}
