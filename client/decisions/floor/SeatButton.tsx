import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { placeLook } from './placeLook.ts';
import type { ShownSeat } from './shownSeat.ts';

type SeatButtonProps = {
  readonly seat: ShownSeat;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
};

/** One seat: who, what, how much. */
export function SeatButton({
  seat: { id, name, weight, place, mark },
  tabIndex,
  onFocus,
  onOpen,
}: SeatButtonProps) {
  const { t } = useTranslation();
  const { formatNumber } = useFormats();
  const { icon, className } = placeLook[place];
  return (
    <button
      type="button"
      className={`seat ${className}`}
      data-seat={id}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <Icon name={icon} />
      <span className="nm">
        {name}
        <VisuallyHidden>, {t(($) => $.sitting.place[place])}</VisuallyHidden>
        {mark !== null && (
          <>
            <b className="d" aria-hidden="true">
              {t(($) => $.sitting[`${mark}Mark`])}
            </b>
            <VisuallyHidden>, {t(($) => $.sitting[mark])}</VisuallyHidden>
          </>
        )}
        <VisuallyHidden>, </VisuallyHidden>
      </span>
      <span className="q">
        {formatNumber(weight)}
        <VisuallyHidden> {t(($) => $.sitting.weights)}</VisuallyHidden>
      </span>
    </button>
  );
}
