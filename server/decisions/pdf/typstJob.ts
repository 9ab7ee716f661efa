/** An image that a source names by its SHA-256. */
export type TypstImage = { readonly file: string; readonly bytes: Uint8Array };

/** Everything that a PDF is made of. */
export type TypstJob = {
  readonly source: string;
  readonly images: readonly TypstImage[];
  /** The moment that it bears, of what it shows and not of its making. */
  readonly at: Date;
};
