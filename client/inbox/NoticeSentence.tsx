import { Trans, useTranslation } from 'react-i18next';
import type { NoticeView } from '../../shared/inbox/notice.ts';
import { sentenceKey } from '../../shared/inbox/noticeSentence.ts';
import { documentName } from '../documents/page/documentName.ts';
import { useFormats } from '../i18n/useFormats.ts';

const components = { b: <b /> };

/** What a person is told, in one sentence. Names and titles are words, whatever they look like. */
export function NoticeSentence({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation();
  const { dayInWords, deadlineMoment } = useFormats();
  const { facts, by, document, as } = notice;
  const values = {
    number: facts.number,
    who: by === null ? t(($) => $.notices.someone) : t(($) => $.changes.byOffice, by),
    section:
      document === null ? t(($) => $.notices.unreadable) : documentName({ ...document, code: null }, t),
    as: as ?? '',
    into: facts.kind === 'merged' ? facts.intoNumber : '',
    due: 'due' in facts && facts.due !== null ? dayInWords(facts.due) : '',
    deadline: 'deadline' in facts ? deadlineMoment(new Date(facts.deadline), new Date()) : '',
  };
  if (facts.kind === 'answered') {
    const { outcome } = facts;
    return (
      <Trans i18nKey={($) => $.notices.sentence.answered[outcome]} values={values} components={components} />
    );
  }
  const key = sentenceKey(facts, as);
  return <Trans i18nKey={($) => $.notices.sentence[key]} values={values} components={components} />;
}
