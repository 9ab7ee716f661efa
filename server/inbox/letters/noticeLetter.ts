import { noticeMail as englishMail } from '../../../shared/i18n/en/noticeMail.ts';
import { notices as english } from '../../../shared/i18n/en/notices.ts';
import { formats } from '../../../shared/i18n/formats.ts';
import { noticeMail as italianMail } from '../../../shared/i18n/it/noticeMail.ts';
import { notices as italian } from '../../../shared/i18n/it/notices.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import type { Translated } from '../../../shared/i18n/translated.ts';
import type { NoticeView } from '../../../shared/inbox/notice.ts';
import { sentenceKey } from '../../../shared/inbox/noticeSentence.ts';
import { unsubscribePage } from '../../../shared/inbox/unsubscribePage.ts';
import { fill, type Letter } from '../../platform/letter.ts';

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
  const { mail } = catalogue[told.language];
  const { facts, document, words } = notice;
  const link =
    'round' in facts
      ? { link: `${told.origin}/consultazioni/${facts.round}`, label: mail.openRound }
      : document !== null && {
          link: `${told.origin}/documenti/${document.id}?osservazione=${facts.number}`,
          label: mail.openObservation,
        };
  return [sentence(notice, told), ...(words === null ? [] : [{ quote: words }]), ...(link ? [link] : [])];
}

function sentence({ facts, by, as, document }: NoticeView, { language, madeAt }: Told): string {
  const { notices } = catalogue[language];
  const { dayInWords, deadlineMoment } = formats[language];
  const text =
    facts.kind === 'answered'
      ? notices.sentence.answered[facts.outcome]
      : notices.sentence[sentenceKey(facts, as)];
  const office = by === null || by.office === '' ? '' : ` (${by.office})`;
  const title = document === null ? notices.unreadable : `«${document.number ?? ''} ${document.title}»`;
  return fill(text.replace(/<\/?b>/gu, ''), {
    who: by === null ? notices.someone : by.name + office,
    number: String(facts.number),
    section: title.replace('« ', '«'),
    as: as ?? '',
    into: facts.kind === 'merged' ? String(facts.intoNumber) : '',
    due: 'due' in facts && facts.due !== null ? dayInWords(facts.due) : '',
    deadline: 'deadline' in facts ? deadlineMoment(new Date(facts.deadline), madeAt) : '',
  });
}
