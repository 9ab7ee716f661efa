type AvatarProps = {
  readonly name: string;
  /** One of the four colours of people, as the server gives it. */
  readonly tone: 'pa' | 'pb' | 'pc' | 'pd';
  readonly small?: boolean;
};

/** Initials on a colour. The whole name always stands beside it. */
export function Avatar({ name, tone, small = false }: AvatarProps) {
  return (
    <span className={`av${small ? ' sm' : ''} ${tone}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** First letters of the first and last word: "Marta Provini" → "MP". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase('it');
}
