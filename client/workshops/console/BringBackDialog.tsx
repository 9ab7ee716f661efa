import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableRow } from '../../../shared/workshops/board.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDesk } from './desk.ts';
import { momentQuery, momentsQuery } from './queries.ts';

type Props = { readonly table: TableRow; readonly onClose: () => void };

/** Chooses a minute in which somebody wrote, shows what stood there, and brings it back. */
export function BringBackDialog({ table, onClose }: Props) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const { act, busy, now, view } = useDesk();
  const { id } = view.workshop;
  const { data } = useQuery(momentsQuery(id, table.id));
  const [chosen, setChosen] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [begun, setBegun] = useState(table.revision);
  const moments = data?.moments ?? [];
  const at = chosen === '' ? (moments[1]?.at ?? moments[0]?.at ?? '') : chosen;
  const { data: then } = useQuery(momentQuery(id, table.id, at));
  const bring = async () => {
    if (at === '') return onClose();
    const answer = await act({ do: 'bring_back_text', table: table.id, at, seen: begun });
    if (!answer.ok) {
      setFailure(answer.message);
      return setBegun(now().tables.find(({ id: one }) => one === table.id)?.revision ?? begun);
    }
    announce(t(($) => $.console.bringBack.done));
    onClose();
  };
  return (
    <FormDialog
      title={t(($) => $.console.bringBack.title, { number: table.number })}
      verb={t(($) => $.console.bringBack.verb)}
      busy={busy && t(($) => $.console.busy)}
      failure={failure}
      onSubmit={() => void bring()}
      onClose={onClose}
    >
      <p className="soft">{t(($) => $.console.bringBack.body)}</p>
      {data !== undefined && moments.length === 0 && <p>{t(($) => $.console.bringBack.empty)}</p>}
      {moments.length > 0 && (
        <>
          <Select
            label={t(($) => $.console.bringBack.moment)}
            options={moments.map((moment) => ({
              value: moment.at,
              label: t(($) => $.console.bringBack.option, {
                when: shortMoment(new Date(moment.at), new Date()),
                count: moment.people,
              }),
            }))}
            value={at}
            onChange={setChosen}
          />
          <div>
            <p className="strong">{t(($) => $.console.bringBack.words)}</p>
            {then === undefined ? (
              <Loading lines={2} />
            ) : (
              <p className="written then">
                {then.words === '' ? t(($) => $.console.bringBack.noWords) : then.words}
              </p>
            )}
          </div>
        </>
      )}
    </FormDialog>
  );
}
