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

/** What I have sent and what has not arrived: comments on this thread, or (null) new observations. */
export function UnsentWords({ thread }: { readonly thread: ObservationId | null }) {
  const { document, person, observations } = useDesk();
  const box = boxOf(person);
  const waiting = useSyncExternalStore(box.subscribe, box.current);
  const shown = new Set<string | null>(
    observations().flatMap(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]),
  );
  const here = waiting.filter(
    (words) => words.document === document && words.thread === thread && !shown.has(box.arrivedAs(words.key)),
  );
  return here.map((words) => <Unsent key={words.key} words={words} />);
}

function Unsent({ words }: { readonly words: WaitingWords }) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const { person } = useDesk();
  const { refused, thread, anchor } = words;
  const late = boxOf(person).isLate() || !navigator.onLine;
  return (
    <div className={thread === null ? 'thread unsent' : 'entry unsent'}>
      <div className="t">
        {refused !== null ? (
          <Chip tone="no" icon="alert">
            {t(($) => $.discussion.sending.refused)}
          </Chip>
        ) : late ? (
          <Chip tone="warn" icon="cloudoff">
            {t(($) => $.discussion.sending.waiting)}
          </Chip>
        ) : (
          <Chip icon="send">{t(($) => $.discussion.sending.now)}</Chip>
        )}
        <span className="grow" />
        <span className="tag">
          {t(($) => $.discussion.sending.mine, { when: shortMoment(new Date(words.at), new Date()) })}
        </span>
      </div>
      {anchor !== null && <p className="on-text">{anchor.quote}</p>}
      <p className="said">{words.words}</p>
      {(refused !== null || late) && (
        <p className="tag" role="status">
          {refused ?? t(($) => $.discussion.sending.waitingBody)}
        </p>
      )}
      {refused !== null && <WaysOut words={words} />}
    </div>
  );
}

/** What was refused stays until its writer has done something with it. */
function WaysOut({ words: { key, words } }: { readonly words: WaitingWords }) {
  const { t } = useTranslation();
  const box = boxOf(useDesk().person);
  return (
    <div className="row wrap ways">
      <CopyWords words={words} />
      <Button size="sm" onClick={() => void box.retry(key)}>
        {t(($) => $.discussion.sending.retry)}
      </Button>
      <Button tone="quiet" size="sm" onClick={() => box.drop(key)}>
        {t(($) => $.discussion.sending.drop)}
      </Button>
    </div>
  );
}
