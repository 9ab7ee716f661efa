import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { CodeDialog } from './CodeDialog.tsx';
import { SaidLine } from './SaidLine.tsx';
import type { Signing } from './useSigning.ts';

type Props = { readonly view: SignView; readonly signing: Signing };

/** The question for a code that was mailed, with what it confirms. */
export function CodeQuestion({ view, signing: { code, confirm, isSending } }: Props) {
  const { asked } = code;
  if (asked === null) return null;
  const seat = view.seats.find(({ organisation }) => organisation === asked.organisation) ?? null;
  return (
    <CodeDialog
      key={asked.statement}
      kind={view.kind}
      sentTo={asked.sentTo}
      line={<SaidLine view={view} seat={seat} choice={asked.choice} />}
      busy={code.isSending}
      asking={isSending}
      failure={code.failure}
      onCode={code.send}
      onAnother={() => confirm('email_code')}
      onClose={code.giveUp}
    />
  );
}
