import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantRow } from '../../../shared/workshops/board.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { useDesk } from './desk.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { WordsDialog } from './WordsDialog.tsx';

/** Who is in the hall; names stay here. */
export function GuestList() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const here = view.participants.filter(({ removed }) => !removed);
  return (
    <details className="guests" open>
      <summary>
        <Icon name="people" />
        {t(($) => $.console.guests.title)} <span className="count">{here.length}</span>
        <span className="grow" />
        <span className="muted stay">{t(($) => $.console.guests.stay)}</span>
      </summary>
      {here.length === 0 && <p className="none">{t(($) => $.console.guests.empty)}</p>}
      <ul>
        {here.map((one) => (
          <Guest key={one.id} one={one} />
        ))}
      </ul>
    </details>
  );
}

function Guest({ one }: { readonly one: ParticipantRow }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const number = view.tables.find(({ id }) => id === one.table)?.number;
  return (
    <li>
      <b>{one.name ?? t(($) => $.console.guests.forgotten)}</b>
      <span className="of">{one.organisation ?? t(($) => $.console.guests.noBody)}</span>
      {!one.guest && <span className="tag">{t(($) => $.console.guests.member)}</span>}
      {one.muted && <Chip icon="pause">{t(($) => $.console.guests.muted)}</Chip>}
      <span className="muted">
        {number === undefined
          ? t(($) => $.console.guests.noTable)
          : t(($) => $.console.guests.at, { number })}
      </span>
      {one.name !== null && view.course.state.kind !== 'ended' && <GuestActs one={one} name={one.name} />}
    </li>
  );
}

type ActsProps = { readonly one: ParticipantRow; readonly name: string };

function GuestActs({ one, name }: ActsProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [asking, setAsking] = useState<'move' | 'rename' | 'remove' | null>(null);
  const { id: participant, revision: seen, muted } = one;
  const rename: MenuEntry = {
    id: 'rename',
    icon: 'pen',
    label: t(($) => $.console.guests.rename),
    run: () => setAsking('rename'),
  };
  const entries: readonly MenuEntry[] = [
    { id: 'move', icon: 'move', label: t(($) => $.console.guests.move), run: () => setAsking('move') },
    // A person of the district has the name of the register.
    ...(one.guest ? [rename] : []),
    {
      id: 'mute',
      icon: muted ? 'play' : 'pause',
      label: t(($) => (muted ? $.console.guests.unmute : $.console.guests.mute)),
      run: () => desk.try({ do: 'mute_participant', participant, muted: !muted, seen }),
    },
    { id: 'remove', icon: 'out', label: t(($) => $.console.guests.remove), run: () => setAsking('remove') },
  ];
  const close = () => setAsking(null);
  return (
    <>
      <Menu
        className="tb"
        face={<Icon name="more" />}
        name={t(($) => $.console.guests.acts, { name })}
        groups={[{ id: 'acts', entries }]}
      />
      {asking === 'move' && <MoveDialog one={one} name={name} onClose={close} />}
      {asking === 'rename' && (
        <WordsDialog
          title={t(($) => $.console.guests.renameTitle)}
          label={t(($) => $.console.guests.name)}
          missing={t(($) => $.console.missing)}
          verb={t(($) => $.console.guests.renameVerb)}
          longest={60}
          start={name}
          act={(words) => ({ do: 'rename_participant', participant, name: words, seen })}
          onClose={close}
        />
      )}
      {asking === 'remove' && (
        <WordsDialog
          title={t(($) => $.console.guests.removeTitle, { name })}
          label={t(($) => $.console.hide.reason)}
          hint={t(($) => $.console.guests.removeBody)}
          missing={t(($) => $.console.missingReason)}
          verb={t(($) => $.console.guests.removeVerb)}
          said={t(($) => $.console.guests.removed)}
          longest={500}
          tone="stop"
          act={(reason) => ({ do: 'remove_participant', participant, reason, seen })}
          onClose={close}
        />
      )}
    </>
  );
}
