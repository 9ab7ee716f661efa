/**
 * What another language owes to the Italian catalogue: the same keys and as many items, in words of its own.
 * The plural `_many` is left out: Italian has one for millions, English does not.
 */
export type Translated<Words> = Words extends string
  ? string
  : Words extends readonly unknown[]
    ? { readonly [Place in keyof Words]: Translated<Words[Place]> }
    : {
        readonly [Key in keyof Words as ForMillions<Key, Words> extends true ? never : Key]: Translated<
          Words[Key]
        >;
      };

/** A key that ends in `_many` and has a singular beside it; the refusal `too_many` has none. */
type ForMillions<Key, Words> = Key extends `${infer Stem}_many`
  ? `${Stem}_one` extends keyof Words
    ? true
    : false
  : false;
