import { Trans, useTranslation } from 'react-i18next';
import type { NoticeView } from '../../shared/inbox/notice.ts';
import { sentenceKey, shortHash, whenKey } from '../../shared/inbox/noticeSentence.ts';
import { documentName } from '../documents/page/documentName.ts';
import { useFormats } from '../i18n/useFormats.ts';

const components = { b: <b /> };

/** What a person is told, in one sentence. Names and titles are words, whatever they look like. */
export function NoticeSentence({ notice }: { readonly notice: NoticeView }) {
  const values = useValues(notice);
  const { facts, as } = notice;
  switch (facts.kind) {
    case 'answered': {
      const { outcome } = facts;
      return (
        <Trans
          i18nKey={($) => $.notices.sentence.answered[outcome]}
          values={values}
          components={components}
        />
      );
    }
    case 'round_closed': {
      const { ending } = facts;
      return (
        <Trans
          i18nKey={($) => $.notices.sentence.round_closed[ending]}
          values={values}
          components={components}
        />
      );
    }
    case 'recommendation_answered': {
      const { outcome } = facts;
      return (
        <Trans
          i18nKey={($) => $.notices.sentence.recommendation_answered[outcome]}
          values={values}
          components={components}
        />
      );
    }
    case 'receipt': {
      const whose = facts.entered ? 'entered' : 'mine';
      return (
        <Trans i18nKey={($) => $.notices.sentence.receipt[whose]} values={values} components={components} />
      );
    }
    default: {
      const key = sentenceKey(facts, as);
      return <Trans i18nKey={($) => $.notices.sentence[key]} values={values} components={components} />;
    }
  }
}

function useValues({ facts, by, document, as }: NoticeView) {
  const { t } = useTranslation();
  const { dayInWords, deadlineMoment } = useFormats();
  const moment = (instant: string | null) =>
    instant === null ? '' : deadlineMoment(new Date(instant), new Date());
  const deadline = 'deadline' in facts ? moment(facts.deadline) : '';
  const when = whenKey(facts);
  const sitting = 'sitting' in facts ? facts.sitting : null;
  const plan = 'whole' in facts && facts.whole ? t(($) => $.notices.wholePlan) : null;
  return {
    number: 'number' in facts ? facts.number : '',
    who: by === null ? t(($) => $.notices.someone) : t(($) => $.changes.byOffice, by),
    section:
      plan ??
      (document === null ? t(($) => $.notices.unreadable) : documentName({ ...document, code: null }, t)),
    as: as ?? '',
    into: facts.kind === 'merged' ? facts.intoNumber : '',
    due: 'due' in facts && facts.due !== null ? dayInWords(facts.due) : '',
    deadline,
    when:
      when === null
        ? ''
        : t(($) => $.notices.when[when], {
            deadline,
            sitting: moment(sitting?.at ?? null),
            place: sitting?.place ?? '',
          }),
    choice: facts.kind === 'receipt' ? t(($) => $.notices.choice[facts.choice]) : '',
    seq: facts.kind === 'receipt' ? facts.record.seq : '',
    print: facts.kind === 'receipt' ? shortHash(facts.record.hash) : '',
  };
}
