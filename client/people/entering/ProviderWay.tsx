import { useTranslation } from 'react-i18next';
import { useBroughtBack } from '../../platform/useBroughtBack.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { useStartProvider } from './queries.ts';

type ProviderWayProps = {
  /** As people know it: "SPID o CIE". */
  readonly name: string;
  /** The first thing to press on this page. */
  readonly alone: boolean;
  readonly goTo: string;
};

/** Out to whoever confirms one's identity, which sends back here. */
export function ProviderWay({ name, alone, goTo }: ProviderWayProps) {
  const { t } = useTranslation();
  const start = useStartProvider();
  const leave = () =>
    start.mutate(goTo, { onSuccess: (answer) => answer.ok && location.assign(answer.value.url) });
  useBroughtBack(start.reset);
  // The page goes in a moment: until then the button stays at work.
  const leaving = start.isPending || start.data?.ok === true;
  return (
    <>
      <Button
        block
        icon="shield"
        {...(alone && { tone: 'primary', size: 'lg' })}
        busy={leaving && t(($) => $.entering.providerBusy, { name })}
        onClick={leave}
      >
        {t(($) => $.entering.provider, { name })}
      </Button>
      {start.data?.ok === false && (
        <Note tone="no" spoken>
          {start.data.message}
        </Note>
      )}
    </>
  );
}
