import { useTranslation } from 'react-i18next';
import type { ObservationId } from '../../../shared/kernel/ids.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { useDesk } from '../discussionDesk.ts';
import { boxOf } from './ownBox.ts';
import { useUnsent } from './useUnsent.ts';
import type { WaitingWords } from './waitingWords.ts';

/** What I have sent to a thread and what has not arrived there. */
export function UnsentComments({ thread }: { readonly thread: ObservationId }) {
  const { document, person, observations } = useDesk();
  const unsent = useUnsent({ person, document, observations: observations() });
  const here = unsent.filter((words) => words.thread === thread);
  return here.map((words) => <UnsentWords key={words.key} words={words} />);
}

/** Words on their way, how far they have come, and what can be done when they were refused. */
export function UnsentWords({ words }: { readonly words: WaitingWords }) {
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
