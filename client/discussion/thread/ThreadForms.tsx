import { useCallback } from 'react';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import { never } from '../../../shared/kernel/assert.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { AssignForm } from './AssignForm.tsx';
import { CommentForm } from './CommentForm.tsx';
import { MergeForm } from './MergeForm.tsx';
import { ReopenForm } from './ReasonForm.tsx';
import type { ThreadDoing } from './threadDoing.ts';

type Props = {
  readonly doing: ThreadDoing;
  readonly observation: ObservationView;
  readonly onClose: () => void;
};

/** The one form that is open in a thread, all of it in sight. */
export function ThreadForms(props: Props) {
  // In braces: browsers have begun to answer with a promise, which React would call as a clean-up.
  const bringIn = useCallback((form: HTMLElement | null) => {
    form?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={bringIn}>
      <Form {...props} />
    </div>
  );
}

function Form({ doing, ...form }: Props) {
  switch (doing) {
    case 'answer':
      return <AnswerForm {...form} />;
    case 'decline':
      return <AnswerForm {...form} first="not_accepted" />;
    case 'comment':
      return <CommentForm {...form} />;
    case 'reopen':
      return <ReopenForm {...form} />;
    case 'merge':
      return <MergeForm {...form} />;
    case 'assign':
      return <AssignForm {...form} />;
    default:
      return never(doing);
  }
}
