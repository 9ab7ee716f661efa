import { useTranslation } from 'react-i18next';
import { deviceOf, distinctName, isBrand } from './device.ts';

/** How a passkey made here is called until somebody calls it otherwise. */
export function useDeviceName(taken: readonly string[]): (away: boolean) => string {
  const { t } = useTranslation();
  return (away) => {
    const device = deviceOf(navigator.userAgent, navigator.maxTouchPoints);
    if (away)
      return distinctName(
        t(($) => $.profile.devices.away),
        taken,
      );
    return distinctName(isBrand(device) ? device : t(($) => $.profile.devices[device]), taken);
  };
}
