/** Longer names are cut before their ending: some file systems take 255 bytes, and a letter may need four. */
const longest = 120;

/** Controls, what turns the direction of reading, joiners and blanks of no width, and halves of letters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;

/** What some file system takes for something else. */
const reserved = /[<>:"|?*]/gu;

/** Names that Windows keeps for its devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/**
 * A file's name as everybody can see and save it, whatever its sender called it: its last part, one line,
 * no longer than it must be, with its ending. Empty when nothing of it is left.
 */
export function attachmentName(said: string): string {
  const last = said.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(unseen, '')
    .replace(reserved, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
    .replace(device, '_$&');
  const ending = /\.[a-z]{3,4}$/iu.exec(plain)?.[0] ?? '';
  const name = plain.slice(0, plain.length - ending.length).trimEnd();
  return name === '' ? '' : shortened(name, longest - ending.length).trimEnd() + ending;
}

/** Cut between letters, never inside one. */
function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const letters = new Intl.Segmenter('it').segment(name);
  let kept = '';
  for (const { segment } of letters) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept;
}
