import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationId } from '../../../shared/kernel/ids.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { useDesk } from '../discussionDesk.ts';
import { boxOf } from './ownBox.ts';
import type { WaitingWords } from './waitingWords.ts';

/** Comments of mine on this thread, or (null) observations of mine, that have not arrived yet. */
export function WaitingComments({ thread }: { readonly thread: ObservationId | null }) {
  const { document, person } = useDesk();
  const box = boxOf(person);
  const waiting = useSyncExternalStore(box.subscribe, box.current);
  const here = waiting.filter((words) => words.document === document && words.thread === thread);
  return here.map((words) => <Waiting key={words.key} words={words} />);
}

function Waiting({ words }: { readonly words: WaitingWords }) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const { person } = useDesk();
  const box = boxOf(person);
  const { refused, thread, anchor } = words;
  return (
    <div className={thread === null ? 'thread unsent' : 'entry unsent'}>
      <div className="t">
        {refused === null ? (
          <Chip tone="warn" icon="cloudoff">
            {t(($) => $.discussion.sending.waiting)}
          </Chip>
        ) : (
          <Chip tone="no" icon="alert">
            {t(($) => $.discussion.sending.refused)}
          </Chip>
        )}
        <span className="grow" />
        <span className="tag">
          {t(($) => $.discussion.sending.mine, { when: shortMoment(new Date(words.at), new Date()) })}
        </span>
      </div>
      {anchor !== null && <p className="on-text">{anchor.quote}</p>}
      <p className="said">{words.words}</p>
      <p className="tag" role="status">
        {refused ?? t(($) => $.discussion.sending.waitingBody)}
      </p>
      {refused !== null && (
        <div className="row wrap ways">
          <CopyWords words={words.words} />
          <Button size="sm" onClick={() => void box.retry(words.key)}>
            {t(($) => $.discussion.sending.retry)}
          </Button>
          <Button tone="quiet" size="sm" onClick={() => box.drop(words.key)}>
            {t(($) => $.discussion.sending.drop)}
          </Button>
        </div>
      )}
    </div>
  );
}
