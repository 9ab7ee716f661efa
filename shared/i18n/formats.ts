import {
  calendarLeaf,
  dayInWords,
  deadlineMoment,
  longDay,
  longMoment,
  recordMoment,
  shortMoment,
  spokenMoment,
} from './dates.ts';
import { formatEuro } from './euro.ts';
import type { Language } from './language.ts';
import { joinWords } from './lists.ts';
import { formatNumber, formatShare, formatSize, numberInWords } from './numbers.ts';

/** Dates, numbers and lists in one language. */
export type Formats = {
  /** Of a calendar day, "2026-11-30". */
  readonly dayInWords: (day: string) => string;
  /** For the leaf of a calendar: weekday, day, month. */
  readonly calendarLeaf: (instant: Date) => readonly [string, string, string];
  readonly deadlineMoment: (instant: Date, now: Date) => string;
  readonly longDay: (instant: Date) => string;
  readonly longMoment: (instant: Date) => string;
  /** To the second. */
  readonly recordMoment: (instant: Date) => string;
  readonly shortMoment: (instant: Date, now: Date) => string;
  readonly spokenMoment: (instant: Date, now: Date) => string;
  readonly formatNumber: (value: number) => string;
  readonly formatShare: (part: number, whole: number) => string;
  readonly formatSize: (bytes: number) => string;
  readonly formatEuro: (cents: number) => string;
  readonly numberInWords: (value: number) => string;
  readonly joinWords: (words: readonly string[]) => string;
};

function formatsOf(language: Language): Formats {
  return {
    dayInWords: (day) => dayInWords(day, language),
    calendarLeaf: (instant) => calendarLeaf(instant, language),
    deadlineMoment: (instant, now) => deadlineMoment(instant, now, language),
    longDay: (instant) => longDay(instant, language),
    longMoment: (instant) => longMoment(instant, language),
    recordMoment: (instant) => recordMoment(instant, language),
    shortMoment: (instant, now) => shortMoment(instant, now, language),
    spokenMoment: (instant, now) => spokenMoment(instant, now, language),
    formatNumber: (value) => formatNumber(value, language),
    formatShare: (part, whole) => formatShare(part, whole, language),
    formatSize: (bytes) => formatSize(bytes, language),
    formatEuro: (cents) => formatEuro(cents, language),
    numberInWords: (value) => numberInWords(value, language),
    joinWords: (words) => joinWords(words, language),
  };
}

export const formats: Record<Language, Formats> = { it: formatsOf('it'), en: formatsOf('en') };
