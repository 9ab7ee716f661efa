import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { useDesk } from '../discussionDesk.ts';
import { threadState } from '../threadState.ts';

type Props = {
  readonly observation: ObservationView;
  readonly active: boolean;
  readonly lost: boolean;
  readonly acts: readonly MenuEntry[];
};

/** Its number, where it stands, and the words of the text it is about. */
export function ThreadHead({ observation, active, lost, acts }: Props) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const desk = useDesk();
  const { number, anchor, id, entries } = observation;
  const { tone, icon, words } = threadState(observation, lost, t);
  const reply = entries.findLast(({ kind }) => kind === 'reply');
  return (
    <>
      <div className="t">
        <h3>
          <button
            type="button"
            className="code"
            id={`osservazione-${id}`}
            aria-expanded={active}
            aria-label={t(($) => $.discussion.thread.name, { number, state: words })}
            onClick={() => desk.choose(active ? null : id)}
          >
            {number}
          </button>
        </h3>
        <Chip tone={tone} icon={icon}>
          {words}
        </Chip>
        <span className="grow" />
        {!active && observation.state === 'answered' && reply && (
          <span className="tag">{shortMoment(new Date(reply.at), new Date())}</span>
        )}
        {acts.length > 0 && (
          <Menu
            className="tb small-tb"
            face={<Icon name="more" />}
            name={t(($) => $.discussion.thread.more, { number })}
            groups={[{ id: 'thread', entries: acts }]}
          />
        )}
      </div>
      {anchor === null ? (
        <p className="tag whole">{t(($) => $.discussion.thread.whole)}</p>
      ) : (
        <p className="on-text">{anchor.quote}</p>
      )}
    </>
  );
}
