/** Words that say nothing of what a card is about. */
const small = new Set(
  `abbia alla alle allo anche ancora avere basta bene bisogna cento che chi cioe come con contro cosa cosi cui dagli dai dal dalla
  dalle dallo degli dei del della delle dello deve devono dopo dove durante ecco ed era essere far fare fatto fino fra gia gli
  hanno infatti invece loro mai meno mentre meglio molto molti negli nei nel nella nelle nello nessuno niente noi non nostro ogni
  oggi oltre ora ormai per perche pero piu poco poi possa possano possono prima proprio puo qualche qualcuno quale quali quando
  quanto quasi quello quella quelle quelli questa queste questi questo qui sara sarebbe sempre senza serve servono sia siano
  siamo solo sono sopra sotto stata state stati stato stessa stesso sua sue sugli sui sul sulla sulle suo suoi tanto tra troppo
  tutta tutte tutti tutto una uno vanno verso vuole anno anni mese mesi giorno giorni due tre quattro cinque sei sette otto nove
  dieci`.split(/\s+/u),
);

/** Long enough to tell words apart, short enough to lose their endings: *proprietario*, *proprietari*. */
const stemLength = 5;
const shortestWord = 3;

/** What a card is about, as the beginnings of its words. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .match(/\p{L}+/gu) ?? [];
  const telling = words.filter((word) => word.length >= shortestWord && !small.has(word));
  return new Set(telling.map((word) => word.replace(/[aeio]$/u, '').slice(0, stemLength)));
}

/** Cards share at least so many words, and so much of the shorter of the two. */
const leastShared = 2;
const leastShare = 0.4;

/** Whether two cards may say the same. It is a hint: who reads both decides. */
export function resemble(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared >= leastShared && shared / Math.min(a.size, b.size) >= leastShare;
}

type Worded<Id extends string> = { readonly id: Id; readonly text: string };

/** For each card the others that resemble it, the earlier first; a card like no other is not in it. */
export function alikeAmong<Id extends string>(cards: readonly Worded<Id>[]): ReadonlyMap<Id, readonly Id[]> {
  const known = cards.map(({ id, text }) => ({ id, stems: stemsOf(text) }));
  const found = new Map<Id, readonly Id[]>();
  for (const one of known) {
    const others = known.filter((other) => other !== one && resemble(one.stems, other.stems));
    if (others.length > 0)
      found.set(
        one.id,
        others.map(({ id }) => id),
      );
  }
  return found;
}
