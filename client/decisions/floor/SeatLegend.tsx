import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { placeLook } from './placeLook.ts';
import { placesInOrder, type ShownSeat } from './shownSeat.ts';

/** How many seats are where, with the signs that they bear below. */
export function SeatLegend({ seats }: { readonly seats: readonly ShownSeat[] }) {
  const { t } = useTranslation();
  const marked = (mark: ShownSeat['mark']) => seats.filter((seat) => seat.mark === mark).length;
  const delegates = marked('delegate');
  const proxies = marked('proxy');
  return (
    <p className="legend">
      {placesInOrder.map((place) => {
        const count = seats.filter((seat) => seat.place === place).length;
        return (
          count > 0 && (
            <span key={place} className={`sign ${placeLook[place].className}`}>
              <Icon name={placeLook[place].icon} />
              {t(($) => $.sitting.count[place], { count })}
            </span>
          )
        );
      })}
      {delegates > 0 && (
        <span>
          <b className="d">{t(($) => $.sitting.delegateMark)}</b>
          {t(($) => $.sitting.delegates, { count: delegates })}
        </span>
      )}
      {proxies > 0 && (
        <span>
          <b className="d">{t(($) => $.sitting.proxyMark)}</b>
          {t(($) => $.sitting.proxies, { count: proxies })}
        </span>
      )}
    </p>
  );
}
