import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryView, ObservationView } from '../../../shared/discussion/api.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { Note } from '../../ui/Note.tsx';
import { Words } from '../words/Words.tsx';
import { By } from './By.tsx';
import { EditForm } from './EditForm.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { HideForm } from './ReasonForm.tsx';
import { ReplyWords } from './ReplyWords.tsx';
import { useThreadForm } from './useThreadForm.ts';

type Props = { readonly observation: ObservationView; readonly entry: EntryView };

type Doing = 'edit' | 'hide' | 'history' | null;

/** What somebody wrote into a thread, and what may be done with it. */
export function Entry({ observation, entry }: Props) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const [doing, setDoing] = useState<Doing>(null);
  const here = useRef<HTMLDivElement>(null);
  const { send, failure } = useThreadForm(observation);
  const show = () =>
    void send(
      { to: `entries/${entry.id}/show` },
      t(($) => $.discussion.hide.shown),
    );
  const done = () => {
    setDoing(null);
    // What had the focus goes away: it comes back to where the act was chosen.
    here.current?.querySelector<HTMLElement>('.signed button')?.focus();
  };
  const acts = useEntryActs({ observation, entry, onDo: setDoing, onShow: show });
  const when = shortMoment(new Date(entry.at), new Date());
  return (
    <div ref={here} className={entry.kind === 'reply' ? 'entry answer' : 'entry'}>
      <By by={entry.by} when={when}>
        {acts.length > 0 && (
          <Menu
            className="tb small-tb"
            face={<Icon name="more" />}
            name={t(($) => $.discussion.entry.acts, { name: entry.by.name })}
            groups={[{ id: 'entry', entries: acts }]}
          />
        )}
      </By>
      {doing === 'edit' ? (
        <EditForm observation={observation} entry={entry} onClose={done} />
      ) : (
        <Said entry={entry} />
      )}
      {doing === 'hide' && <HideForm observation={observation} entry={entry.id} onClose={done} />}
      {doing === 'history' && <EntryHistory observation={observation.id} entry={entry.id} onClose={done} />}
      {failure !== null && (
        <Note tone="no" spoken>
          {failure}
        </Note>
      )}
    </div>
  );
}

function Said({ entry }: { readonly entry: EntryView }) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const { hidden, editedAt, words, mentions, outcome } = entry;
  const moment = (at: string) => shortMoment(new Date(at), new Date());
  if (hidden !== null) {
    const { by, reason } = hidden;
    return (
      <p className="stub">
        <Icon name="eyeoff" />
        <span>{t(($) => $.discussion.entry.hidden, { name: by, when: moment(hidden.at), reason })}</span>
      </p>
    );
  }
  return (
    <>
      {outcome === null ? (
        <Words words={words} mentions={mentions} />
      ) : (
        <ReplyWords outcome={outcome} words={words} />
      )}
      {editedAt !== null && (
        <p className="tag">{t(($) => $.discussion.entry.edited, { when: moment(editedAt) })}</p>
      )}
    </>
  );
}

type Acts = Props & { readonly onDo: (doing: Doing) => void; readonly onShow: () => void };

function useEntryActs({ observation, entry, onDo, onShow }: Acts): readonly MenuEntry[] {
  const { t } = useTranslation();
  const acts: MenuEntry[] = [];
  if (entry.mayEditUntil !== null)
    acts.push({
      id: 'edit',
      icon: 'pen',
      label: t(($) => $.discussion.entry.edit),
      run: () => onDo('edit'),
    });
  if (entry.editedAt !== null && entry.hidden === null)
    acts.push({
      id: 'history',
      icon: 'undo',
      label: t(($) => $.discussion.entry.history),
      run: () => onDo('history'),
    });
  if (observation.may.hide && entry.words !== '' && entry.hidden === null && !isInForce(observation, entry))
    acts.push({
      id: 'hide',
      icon: 'eyeoff',
      label: t(($) => $.discussion.entry.hide),
      run: () => onDo('hide'),
    });
  if (observation.may.hide && entry.hidden !== null)
    acts.push({ id: 'show', icon: 'open', label: t(($) => $.discussion.entry.show), run: onShow });
  return acts;
}

/** The reply that an observation has now stays in sight. */
function isInForce({ state, entries }: ObservationView, { id }: EntryView): boolean {
  return state === 'answered' && entries.findLast(({ kind }) => kind === 'reply')?.id === id;
}
