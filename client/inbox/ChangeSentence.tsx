import { Trans, useTranslation } from 'react-i18next';
import type { ChangeView } from '../../shared/inbox/api.ts';
import { never } from '../../shared/kernel/assert.ts';
import { stateWord } from '../documents/standingWords.ts';
import { useFormats } from '../i18n/useFormats.ts';

const components = { b: <b /> };

type ChangeSentenceProps = {
  readonly change: ChangeView;
  /** The name of whoever reads: what is about them is said to them. */
  readonly me: string;
};

/** What happened, in one sentence with the section in bold. */
export function ChangeSentence({ change, me }: ChangeSentenceProps) {
  const who = useWho(change);
  const section = change.number === null ? change.title : `${change.number} ${change.title}`;
  switch (change.kind) {
    case 'written':
      return change.by.length + change.others === 1 ? (
        <Trans i18nKey={($) => $.changes.writtenByOne} values={{ section, who }} components={components} />
      ) : (
        <Trans i18nKey={($) => $.changes.writtenByMany} values={{ section, who }} components={components} />
      );
    case 'created':
    case 'imported':
    case 'duplicated':
      return (
        <Trans
          i18nKey={($) => $.changes[change.kind][change.of]}
          values={{ section, who }}
          components={components}
        />
      );
    case 'advanced':
      return <Advanced change={change} section={section} who={who} />;
    case 'placed':
      return <Trans i18nKey={($) => $.changes.placed} values={{ section, who }} components={components} />;
    case 'granted':
      return (
        <Trans
          i18nKey={($) => (change.to === me ? $.changes.grantedToMe : $.changes.granted)}
          values={{ section, who, to: change.to ?? '' }}
          components={components}
        />
      );
    case 'grant_withdrawn':
      return (
        <Trans
          i18nKey={($) => (change.to === me ? $.changes.withdrawnFromMe : $.changes.withdrawn)}
          values={{ section, who, to: change.to ?? '' }}
          components={components}
        />
      );
    case 'attached':
    case 'attachment_removed':
      return <Attached change={change} section={section} who={who} />;
    case 'renamed':
      return (
        <Trans
          i18nKey={($) => $.changes.renamed}
          values={{ section, who, was: change.was }}
          components={components}
        />
      );
    default:
      return never(change);
  }
}

type AttachedProps = {
  readonly change: Extract<ChangeView, { kind: 'attached' | 'attachment_removed' }>;
  readonly section: string;
  readonly who: string;
};

function Attached({ change: { kind, name }, section, who }: AttachedProps) {
  return (
    <Trans
      i18nKey={($) => (kind === 'attached' ? $.changes.attached : $.changes.attachmentRemoved)}
      values={{ section, who, name }}
      components={components}
    />
  );
}

type AdvancedProps = {
  readonly change: Extract<ChangeView, { kind: 'advanced' }>;
  readonly section: string;
  readonly who: string;
};

function Advanced({ change, section, who }: AdvancedProps) {
  const { t } = useTranslation();
  const states = { state: stateWord(change.to, t), was: stateWord(change.from, t) };
  const reason = change.reason === null ? '' : t(($) => $.changes.reason, { reason: change.reason });
  return (
    <>
      <Trans
        i18nKey={($) => $.changes.advanced}
        values={{ section, who, ...states }}
        components={components}
      />
      {reason !== '' && ` ${reason}`}
    </>
  );
}

/** Who did it, with the office; without a person it was the server. */
function useWho(change: ChangeView): string {
  const { t } = useTranslation();
  const { joinWords } = useFormats();
  const named = change.kind === 'written' ? change.by : change.by === null ? [] : [change.by];
  const names: string[] = named.map(({ name, office }) => t(($) => $.changes.byOffice, { name, office }));
  const others = change.kind === 'written' ? change.others : 0;
  if (others > 0) names.push(t(($) => $.changes.othersToo, { count: others }));
  return names.length > 0 ? joinWords(names) : t(($) => $.changes.server);
}
