import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownCode } from '../../../shared/workshops/joinCode.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { ConsequenceDialog } from '../../ui/ConsequenceDialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useOnline } from '../table/useOnline.ts';
import { useDesk } from './desk.ts';
import { UndoButton } from './UndoButton.tsx';
import { WordsDialog } from './WordsDialog.tsx';

/** What it is about, how many are there, the way in, and what concerns the whole hall. */
export function ConsoleBar() {
  const { t } = useTranslation();
  const { longDay } = useFormats();
  const desk = useDesk();
  const { workshop, doorClosed, participants, cards, course } = desk.view;
  const [asking, setAsking] = useState<'broadcast' | 'renew' | null>(null);
  const here = participants.filter(({ removed }) => !removed);
  const bodies = new Set(here.flatMap(({ organisation }) => (organisation === null ? [] : [organisation])));
  const counts = [
    t(($) => $.console.counts.people, { count: here.length }),
    t(($) => $.console.counts.bodies, { count: bodies.size }),
    t(($) => $.console.counts.cards, { count: cards.length }),
  ];
  const seen = workshop.revision;
  return (
    <section className="sub console-bar" aria-label={workshop.theme}>
      <div>
        <div className="crumb">
          <span>{t(($) => $.console.crumb, { number: workshop.number })}</span> /
          <span>{[longDay(new Date(workshop.startsAt)), workshop.venue].join(', ')}</span>
        </div>
        <h1 title={workshop.theme}>{workshop.theme}</h1>
      </div>
      <span className="grow" />
      <span className="small num">{counts.join(' · ')}</span>
      <Saved />
      <span className="join-code">
        <span aria-hidden="true">{shownCode(workshop.code)}</span>
        <span className="vh">{t(($) => $.console.code, { code: [...workshop.code].join(' ') })}</span>
      </span>
      <Link
        className={buttonClass({ size: 'sm' })}
        to="/laboratori/$id/schermo"
        params={{ id: workshop.id }}
        target="_blank"
      >
        <Icon name="out" />
        {t(($) => $.console.screen)}
      </Link>
      {course.state.kind !== 'ended' && (
        <>
          <UndoButton />
          <Button size="sm" icon="mega" onClick={() => setAsking('broadcast')}>
            {t(($) => $.console.broadcast.do)}
          </Button>
          <Menu
            className="btn quiet sm"
            face={<Icon name="more" />}
            name={t(($) => $.console.door.more)}
            groups={[
              {
                id: 'door',
                entries: [
                  {
                    id: 'door',
                    icon: 'lock',
                    label: t(($) => (doorClosed ? $.console.door.open : $.console.door.close)),
                    run: () => desk.try({ do: 'close_door', closed: !doorClosed, seen }),
                  },
                  {
                    id: 'renew',
                    icon: 'key',
                    label: t(($) => $.console.door.renew),
                    run: () => setAsking('renew'),
                  },
                ],
              },
            ]}
          />
        </>
      )}
      {doorClosed && <span className="save off">{t(($) => $.console.door.closed)}</span>}
      {asking === 'broadcast' && (
        <WordsDialog
          title={t(($) => $.console.broadcast.title)}
          label={t(($) => $.console.broadcast.words)}
          hint={t(($) => $.console.broadcast.hint)}
          missing={t(($) => $.console.missing)}
          verb={t(($) => $.console.broadcast.verb)}
          said={t(($) => $.console.broadcast.sent)}
          longest={200}
          act={(words) => ({ do: 'broadcast', words })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'renew' && <RenewDialog onClose={() => setAsking(null)} />}
    </section>
  );
}

/** What is on the board is of now, or of the moment at which the net was lost. */
function Saved() {
  const { t } = useTranslation();
  const { busy } = useDesk();
  const isOnline = useOnline();
  const [look, icon, words] = isOnline
    ? busy
      ? (['save wait', 'clock', 'saving'] as const)
      : (['save', 'check', 'saved'] as const)
    : (['save off', 'alert', 'noNet'] as const);
  return (
    <span className={look} role="status">
      <Icon name={icon} />
      {t(($) => $.console[words])}
    </span>
  );
}

function RenewDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { act, busy, view } = useDesk();
  const [failure, setFailure] = useState<string | null>(null);
  const renew = async () => {
    const answer = await act({ do: 'renew_code', seen: view.workshop.revision });
    if (answer.ok) onClose();
    else setFailure(answer.message);
  };
  return (
    <ConsequenceDialog
      title={t(($) => $.console.door.renewTitle)}
      verb={t(($) => $.console.door.renewVerb)}
      busy={busy && t(($) => $.console.busy)}
      failure={failure}
      onDo={() => void renew()}
      onClose={onClose}
    >
      <p>{t(($) => $.console.door.renewBody)}</p>
    </ConsequenceDialog>
  );
}
