import { type MouseEvent, memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { useDesk } from '../discussionDesk.ts';
import { ProposalWords } from '../proposals/ProposalWords.tsx';
import { UnsentComments } from '../sending/UnsentWords.tsx';
import { Entries } from './Entries.tsx';
import { ProposalActs } from './ProposalActs.tsx';
import { ThreadForms } from './ThreadForms.tsx';
import { ThreadHead } from './ThreadHead.tsx';
import { Standing } from './ThreadStanding.tsx';
import { ThreadSummary } from './ThreadSummary.tsx';
import { rareActs, type ThreadDoing } from './threadDoing.ts';
import { useThreadForm } from './useThreadForm.ts';

type Props = {
  readonly observation: ObservationView;
  /** The one that is read: whole, and with what can be done. */
  readonly active: boolean;
  readonly lost: boolean;
};

/** An observation with all that was said to it. */
export const Thread = memo(function Thread({ observation, active, lost }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const article = useRef<HTMLElement>(null);
  const [doing, setDoing] = useState<ThreadDoing | null>(null);
  const { send, failure } = useThreadForm(observation);
  // Whoever comes back later, by keys too, comes to the thread and not into a form; what was typed is kept.
  useEffect(() => {
    if (!active) setDoing(null);
  }, [active]);
  const seen = { seen: observation.revision };
  const acts = rareActs(
    {
      observation,
      lost,
      onDo: setDoing,
      onReattach: () => desk.reattach(observation.id),
      onResolve: () =>
        void send(
          { to: 'resolve', body: seen },
          t(($) => $.discussion.resolve.done),
        ),
      onSeparate: () =>
        void send(
          { to: 'separate', body: seen },
          t(($) => $.discussion.merge.separated),
        ),
    },
    t,
  );
  const close = () => {
    setDoing(null);
    article.current?.querySelector<HTMLElement>('h3 button')?.focus();
  };
  const choose = (event: MouseEvent) => {
    // What can be pressed does its own; whoever marks words to copy them chooses nothing.
    const pressed = event.target instanceof Element && event.target.closest('button, a, form, label, input');
    if (!pressed && getSelection()?.isCollapsed !== false) desk.choose(observation.id);
  };
  return (
    // The keyboard has the button in the head.
    <article
      ref={article}
      className={active ? 'thread on' : 'thread'}
      data-thread={observation.id}
      aria-labelledby={`osservazione-${observation.id}`}
      {...(!active && { onClick: choose })}
    >
      <ThreadHead observation={observation} active={active} lost={lost} acts={active ? acts : []} />
      <Standing observation={observation} />
      {active ? (
        <>
          {observation.proposal && <ProposalWords proposal={observation.proposal} />}
          <Entries observation={observation} />
          <UnsentComments thread={observation.id} />
          {failure !== null && (
            <Note tone="no" spoken>
              {failure}
            </Note>
          )}
          {doing === null && observation.may.accept && observation.proposal && !lost && (
            <ProposalActs
              observation={observation}
              proposal={observation.proposal}
              onDecline={() => setDoing('decline')}
              // A dialog that closes puts the focus back first.
              onAccepted={() => setTimeout(close, 60)}
            />
          )}
          {doing === null ? (
            <Ways observation={observation} lost={lost} onDo={setDoing} />
          ) : (
            <ThreadForms doing={doing} observation={observation} onClose={close} />
          )}
        </>
      ) : (
        <>
          {observation.proposal && <ProposalWords proposal={observation.proposal} />}
          <ThreadSummary observation={observation} />
          <UnsentComments thread={observation.id} />
        </>
      )}
    </article>
  );
});

type WaysProps = Pick<Props, 'observation' | 'lost'> & { readonly onDo: (doing: ThreadDoing) => void };

/** What is done most with an observation: under its words. */
function Ways({ observation, lost, onDo }: WaysProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { may, id, anchor } = observation;
  return (
    <div className="row wrap ways">
      {may.answer && (
        <Button tone={may.accept ? 'plain' : 'primary'} size="sm" onClick={() => onDo('answer')}>
          {t(($) => $.discussion.answer)}
        </Button>
      )}
      {may.comment && (
        <Button tone="quiet" size="sm" onClick={() => onDo('comment')}>
          {t(($) => $.discussion.comment.do)}
        </Button>
      )}
      {lost && may.reattach && (
        <Button size="sm" icon="mark" onClick={() => desk.reattach(id)}>
          {t(($) => $.discussion.reattach.do)}
        </Button>
      )}
      {desk.over && anchor !== null && !lost && (
        <Button tone="quiet" size="sm" onClick={() => desk.show(id)}>
          {t(($) => $.discussion.thread.toText)}
        </Button>
      )}
    </div>
  );
}
