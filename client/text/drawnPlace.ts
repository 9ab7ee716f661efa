/** Where a part of a text stands when it is drawn. */
export type DrawnPlace = {
  /** Whether it can be found by `#…`. */
  readonly anchors: boolean;
  /** How many notes stand before it in the text. */
  readonly notesBefore: number;
};
