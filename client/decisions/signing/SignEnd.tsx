import { useEffect, useRef } from 'react';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { ConfirmBar, type Method } from './ConfirmBar.tsx';
import { RefusedNote } from './RefusedNote.tsx';
import { ReplacesNote } from './ReplacesNote.tsx';
import { SaidLine } from './SaidLine.tsx';
import { SeatOver } from './SeatOver.tsx';
import { UnsureBar } from './UnsureBar.tsx';
import type { Signing } from './useSigning.ts';

type Props = {
  readonly view: SignView;
  readonly signing: Signing;
  readonly onConfirm: (method: Method) => void;
};

/** Below what one says: the confirmation, how it went, or why there is none any more. */
export function SignEnd({ view, signing, onConfirm }: Props) {
  const { draft, seat, outcome, unsure } = signing;
  const place = useRef<HTMLDivElement>(null);
  const refused = seat?.refused ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has taken the place of the pressed button
  useEffect(() => {
    if (outcome !== null && document.activeElement === document.body) place.current?.focus();
  }, [outcome, refused]);
  const line = <SaidLine view={view} seat={seat} choice={draft.choice} />;
  return (
    <div ref={place} tabIndex={-1}>
      <SeatOver view={view} seat={seat}>
        {outcome?.kind === 'unsure' ? (
          <UnsureBar line={line} busy={unsure.isChecking} onCheck={unsure.check} />
        ) : (
          <ConfirmBar view={view} line={line} busy={signing.isSending} onConfirm={onConfirm}>
            <ReplacesNote seat={seat} />
            {outcome !== null && outcome.kind !== 'done' && outcome.kind !== 'code' && (
              <RefusedNote view={view} seat={seat} outcome={outcome} />
            )}
          </ConfirmBar>
        )}
      </SeatOver>
    </div>
  );
}
