import { noticeMail as englishMail } from '../../../shared/i18n/en/noticeMail.ts';
import { notices as english } from '../../../shared/i18n/en/notices.ts';
import { fill } from '../../../shared/i18n/fill.ts';
import { formats } from '../../../shared/i18n/formats.ts';
import { noticeMail as italianMail } from '../../../shared/i18n/it/noticeMail.ts';
import { notices as italian } from '../../../shared/i18n/it/notices.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import type { Translated } from '../../../shared/i18n/translated.ts';
import type { NoticeView } from '../../../shared/inbox/notice.ts';
import { sentenceKey, shortHash, whenKey } from '../../../shared/inbox/noticeSentence.ts';
import { unsubscribePage } from '../../../shared/inbox/unsubscribePage.ts';
import type { Letter } from '../../platform/letter.ts';

type Words = {
  readonly notices: Translated<typeof italian>;
  readonly mail: Translated<typeof italianMail>;
};

const catalogue: Record<Language, Words> = {
  it: { notices: italian, mail: italianMail },
  en: { notices: english, mail: englishMail },
};

/** What a letter says, and for whom. */
export type Told = {
  readonly kind: 'immediate' | 'digest';
  readonly notices: readonly NoticeView[];
  readonly language: Language;
  /** Where Corale is: "https://corale.example". */
  readonly origin: string;
  readonly unsubscribeToken: string;
  readonly madeAt: Date;
};

const most = 30;

/** Every notice as a sentence with the first words of what it is about and the way there. */
export function noticeLetter(told: Told): Letter {
  const { mail } = catalogue[told.language];
  const shown = told.notices.slice(0, most);
  const rest = told.notices.length - shown.length;
  return {
    subject: subjectOf(told),
    parts: [
      told.kind === 'digest' ? mail.digestIntro : mail.immediateIntro,
      ...shown.flatMap((notice) => partsOf(notice, told)),
      ...(rest === 0 ? [] : [fill(mail.more, { count: String(rest) })]),
      { link: `${told.origin}/avvisi`, label: mail.all },
      { link: `${told.origin}${unsubscribePage}#${told.unsubscribeToken}`, label: mail.unsubscribe },
    ],
  };
}

function subjectOf(told: Told): string {
  const { mail } = catalogue[told.language];
  const [only, ...others] = told.notices;
  if (told.kind === 'digest') return mail.digestSubject;
  return only === undefined || others.length > 0 ? mail.severalSubject : mail.subject[only.facts.kind];
}

function partsOf(notice: NoticeView, told: Told): Letter['parts'] {
  const link = linkOf(notice, told);
  const { words, facts } = notice;
  return [
    sentence(notice, told),
    ...(words === null ? [] : [{ quote: words }]),
    // Whole, so that the letter is a copy of it outside (docs/spec/decisions.md J4).
    ...(facts.kind === 'receipt' ? [{ quote: `${facts.record.seq}:${facts.record.hash}` }] : []),
    ...(link === null ? [] : [link]),
  ];
}

function linkOf({ facts, document }: NoticeView, { language, origin }: Told) {
  const { mail } = catalogue[language];
  if ('round' in facts) return { link: `${origin}/consultazioni/${facts.round}`, label: mail.openRound };
  if (facts.kind === 'receipt')
    return { link: `${origin}/ricevute/${facts.ballot}`, label: mail.openReceipt };
  if (facts.kind === 'round_closed')
    return { link: `${origin}/sedute/${facts.signOff}`, label: mail.openSignOff };
  if ('signOff' in facts) return { link: `${origin}/sedute/${facts.signOff}/parere`, label: mail.signOff };
  if (document !== null && facts.kind === 'recommendation_answered')
    return { link: `${origin}/documenti/${document.id}`, label: mail.openRecommendation };
  return document === null || !('number' in facts)
    ? null
    : {
        link: `${origin}/documenti/${document.id}?osservazione=${facts.number}`,
        label: mail.openObservation,
      };
}

function sentence(notice: NoticeView, told: Told): string {
  const { notices } = catalogue[told.language];
  const { by, as, document, facts } = notice;
  const office = by === null || by.office === '' ? '' : ` (${by.office})`;
  const title = document === null ? notices.unreadable : `«${document.number ?? ''} ${document.title}»`;
  const plan = 'whole' in facts && facts.whole ? notices.wholePlan : null;
  return fill(textOf(notice, told).replace(/<\/?b>/gu, ''), {
    who: by === null ? notices.someone : by.name + office,
    number: 'number' in facts ? String(facts.number) : '',
    section: plan ?? title.replace('« ', '«'),
    as: as ?? '',
    into: facts.kind === 'merged' ? String(facts.intoNumber) : '',
    due: 'due' in facts && facts.due !== null ? formats[told.language].dayInWords(facts.due) : '',
    ...timesOf(facts, told),
    ...(facts.kind === 'receipt' && {
      choice: notices.choice[facts.choice],
      seq: String(facts.record.seq),
      print: shortHash(facts.record.hash),
    }),
  });
}

function textOf({ facts, as }: NoticeView, { language }: Told): string {
  const { sentence: texts } = catalogue[language].notices;
  if (facts.kind === 'answered') return texts.answered[facts.outcome];
  if (facts.kind === 'round_closed') return texts.round_closed[facts.ending];
  if (facts.kind === 'recommendation_answered') return texts.recommendation_answered[facts.outcome];
  if (facts.kind === 'receipt') return texts.receipt[facts.entered ? 'entered' : 'mine'];
  return texts[sentenceKey(facts, as)];
}

/** Until when, and where: `deadline`, and the sentence that says it, `when`. */
function timesOf(facts: NoticeView['facts'], { language, madeAt }: Told) {
  const { notices } = catalogue[language];
  const moment = (instant: string | null) =>
    instant === null ? '' : formats[language].deadlineMoment(new Date(instant), madeAt);
  const deadline = 'deadline' in facts ? moment(facts.deadline) : '';
  const sitting = 'sitting' in facts ? facts.sitting : null;
  const key = whenKey(facts);
  const places = { deadline, sitting: moment(sitting?.at ?? null), place: sitting?.place ?? '' };
  return { deadline, when: key === null ? '' : fill(notices.when[key], places) };
}
