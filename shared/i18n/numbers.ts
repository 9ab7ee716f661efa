import { type Language, localeOf } from './language.ts';

/** Thousands are marked even at four digits: "3.000" in Italian, "3,000" in English. */
function grouped(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(localeOf[language], { useGrouping: 'always' });
}

const digits: Record<Language, Intl.NumberFormat> = { it: grouped('it'), en: grouped('en') };

/** "161.400", "44,7"; in English "161,400", "44.7". */
export function formatNumber(value: number, language: Language): string {
  return digits[language].format(value);
}

function withOneDecimal(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(localeOf[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

const decimals: Record<Language, Intl.NumberFormat> = { it: withOneDecimal('it'), en: withOneDecimal('en') };

/** "44,7 %", "44.7%" */
export function formatShare(part: number, whole: number, language: Language): string {
  const percent = decimals[language].format((100 * part) / whole);
  return language === 'it' ? `${percent}\u00a0%` : `${percent}%`;
}

const kilobyte = 1024;

/** How large a file is: "340 kB", "1,2 MB". */
export function formatSize(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / kilobyte));
  if (kilobytes < kilobyte) return `${formatNumber(kilobytes, language)}\u00a0kB`;
  return `${decimals[language].format(bytes / kilobyte ** 2)}\u00a0MB`;
}

const words: Record<Language, readonly string[]> = {
  it: ['zero', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

/** Under ten in letters, as inside a sentence: "sei", "48". */
export function numberInWords(value: number, language: Language): string {
  return words[language][value] ?? formatNumber(value, language);
}
