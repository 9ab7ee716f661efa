import { useTranslation } from 'react-i18next';
import type { SessionRow } from '../../../shared/people/loginApi.ts';

/** "Firefox su Windows", from what the server keeps: "Firefox, Windows". */
export function useBrowserName(): (kept: string | null) => string {
  const { t } = useTranslation();
  return (kept) => {
    if (kept === null) return t(($) => $.profile.unknownBrowser);
    const [browser = kept, system] = kept.split(', ');
    return system === undefined ? browser : t(($) => $.profile.browserOn, { browser, system });
  };
}

/** How a session began, with the level that the identity provider declared; null where it is not known. */
export function useMethodWords(): (row: SessionRow, provider: string | null) => string | null {
  const { t } = useTranslation();
  return ({ method, level }, provider) => {
    if (method === null) return null;
    if (method !== 'identity_provider') return t(($) => $.profile.methods[method]);
    const name = provider ?? t(($) => $.profile.anyProvider);
    const words = t(($) => $.profile.methods.identity_provider, { provider: name });
    const number = level === null ? null : levelNumber(level);
    return number === null ? words : `${words} (${t(($) => $.profile.level, { level: number })})`;
  };
}

/** The "2" of "https://www.spid.gov.it/SpidL2": the law knows three levels. */
function levelNumber(declared: string): string | null {
  return /L([123])$/u.exec(declared)?.[1] ?? null;
}
