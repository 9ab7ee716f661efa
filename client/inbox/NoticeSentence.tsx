import { Trans, useTranslation } from 'react-i18next';
import type { NoticeFacts, NoticeView } from '../../shared/inbox/notice.ts';
import { documentName } from '../documents/page/documentName.ts';
import { useFormats } from '../i18n/useFormats.ts';

const components = { b: <b /> };

type Values = { readonly number: number; readonly who: string; readonly section: string };

/** What a person is told, in one sentence. Names and titles are words, whatever they look like. */
export function NoticeSentence({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation();
  const { facts, by, document } = notice;
  const values: Values = {
    number: facts.number,
    who: by === null ? t(($) => $.notices.someone) : t(($) => $.changes.byOffice, by),
    section:
      document === null ? t(($) => $.notices.unreadable) : documentName({ ...document, code: null }, t),
  };
  return 'round' in facts ? (
    <OfRound facts={facts} values={values} />
  ) : (
    <OfObservation facts={facts} as={notice.as} values={values} />
  );
}

type OnObservation = Extract<NoticeFacts, { observation: unknown }>;

type OfObservationProps = {
  readonly facts: OnObservation;
  readonly as: string | null;
  readonly values: Values;
};

function OfObservation({ facts, as, values }: OfObservationProps) {
  const { dayInWords } = useFormats();
  if (facts.kind === 'answered') {
    return (
      <Trans
        i18nKey={($) => $.notices.sentence.answered[facts.outcome]}
        values={values}
        components={components}
      />
    );
  }
  const key = sentenceKey(facts, as);
  const due = 'due' in facts && facts.due !== null ? dayInWords(facts.due) : '';
  const into = facts.kind === 'merged' ? facts.intoNumber : '';
  return (
    <Trans
      i18nKey={($) => $.notices.sentence[key]}
      values={{ ...values, as: as ?? '', due, into }}
      components={components}
    />
  );
}

function sentenceKey(facts: Exclude<OnObservation, { kind: 'answered' }>, as: string | null) {
  switch (facts.kind) {
    case 'mentioned':
      return as === null ? 'mentioned' : 'mentionedAs';
    case 'assigned':
      return facts.due === null ? 'assigned' : 'assignedUntil';
    case 'observed':
      return facts.proposal ? 'proposed' : 'observed';
    default:
      return facts.kind;
  }
}

type OfRoundProps = {
  readonly facts: Extract<NoticeFacts, { round: unknown }>;
  readonly values: Values;
};

function OfRound({ facts, values }: OfRoundProps) {
  const { deadlineMoment } = useFormats();
  if (facts.kind === 'consultation_closed') {
    return (
      <Trans
        i18nKey={($) => $.notices.sentence.consultation_closed}
        values={values}
        components={components}
      />
    );
  }
  const deadline = deadlineMoment(new Date(facts.deadline), new Date());
  const key = facts.kind === 'consultation_deadline' && facts.over ? 'consultation_over' : facts.kind;
  return (
    <Trans
      i18nKey={($) => $.notices.sentence[key]}
      values={{ ...values, deadline }}
      components={components}
    />
  );
}
