import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../discussionDesk.ts';
import { useThreadForm } from '../thread/useThreadForm.ts';
import { closing } from './useDiscussionDesk.ts';

type Props = {
  readonly observation: ObservationView;
  readonly onClose: () => void;
  readonly onFocusText: () => void;
};

/** While the words of an observation are looked for in the text: what to do, and the button that does it. */
export function ReattachBar({ observation, onClose, onFocusText }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { number, revision, id } = observation;
  const { send, busy, failure } = useThreadForm(observation);
  const [nothing, setNothing] = useState(false);
  const focusText = useRef(onFocusText);
  focusText.current = onFocusText;
  useEffect(() => {
    announce(t(($) => $.discussion.reattach.body));
    // A sheet that closes puts the focus back first.
    const later = setTimeout(() => focusText.current(), closing);
    return () => clearTimeout(later);
  }, [t]);
  const cancel = () => {
    onClose();
    desk.open(id);
    if (!desk.over) onFocusText();
  };
  const attach = async () => {
    const anchor = desk.chosen()?.anchor ?? null;
    setNothing(anchor === null);
    if (anchor === null) return;
    const said = t(($) => $.discussion.reattach.done, { number });
    if (!(await send({ to: 'anchor', body: { seen: revision, anchor } }, said))) return;
    onClose();
    desk.show(id);
    if (!desk.over) onFocusText();
  };
  return (
    <section className="reattach" aria-label={t(($) => $.discussion.reattach.title, { number })}>
      <p className="strong">{t(($) => $.discussion.reattach.title, { number })}</p>
      <p role="status">
        {failure ?? t(($) => (nothing ? $.discussion.reattach.nothing : $.discussion.reattach.body))}
      </p>
      <div className="row wrap">
        <Button
          tone="primary"
          size="sm"
          busy={busy && t(($) => $.discussion.reattach.busy)}
          // The words stay chosen in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void attach()}
        >
          {t(($) => $.discussion.reattach.send)}
        </Button>
        <Button tone="quiet" size="sm" onClick={cancel}>
          {t(($) => $.common.cancel)}
        </Button>
      </div>
    </section>
  );
}
