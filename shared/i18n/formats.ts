import { longDay, longMoment, shortMoment, spokenMoment } from './dates.ts';
import type { Language } from './language.ts';
import { joinWords } from './lists.ts';
import { formatNumber, numberInWords } from './numbers.ts';

/** Dates, numbers and lists in one language. */
export type Formats = {
  readonly longDay: (instant: Date) => string;
  readonly longMoment: (instant: Date) => string;
  readonly shortMoment: (instant: Date, now: Date) => string;
  readonly spokenMoment: (instant: Date, now: Date) => string;
  readonly formatNumber: (value: number) => string;
  readonly numberInWords: (value: number) => string;
  readonly joinWords: (words: readonly string[]) => string;
};

function formatsOf(language: Language): Formats {
  return {
    longDay: (instant) => longDay(instant, language),
    longMoment: (instant) => longMoment(instant, language),
    shortMoment: (instant, now) => shortMoment(instant, now, language),
    spokenMoment: (instant, now) => spokenMoment(instant, now, language),
    formatNumber: (value) => formatNumber(value, language),
    numberInWords: (value) => numberInWords(value, language),
    joinWords: (words) => joinWords(words, language),
  };
}

export const formats: Record<Language, Formats> = { it: formatsOf('it'), en: formatsOf('en') };
