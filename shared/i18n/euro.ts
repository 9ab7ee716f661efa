import { type Language, localeOf } from './language.ts';

/** "48.600", "48.600,50"; in English "48,600", "48,600.50". Cents are written only where there are any. */
export function formatEuro(cents: number, language: Language): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return (cents / 100).toLocaleString(localeOf[language], {
    useGrouping: 'always',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

const amounts: Record<Language, RegExp> = {
  it: /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/u,
  en: /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/u,
};

/** The cents of an amount as people write it; null when it could mean two things, or none. */
export function parseEuro(text: string, language: Language): number | null {
  const written = text.replace(/[\s€]/gu, '');
  const [, euro, cents = ''] = amounts[language].exec(written) ?? [];
  if (euro === undefined) return null;
  return Number(euro.replace(/[.,]/gu, '')) * 100 + Number(cents.padEnd(2, '0'));
}
