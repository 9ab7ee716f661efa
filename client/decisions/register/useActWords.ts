import { useTranslation } from 'react-i18next';
import { actWord, isRecordAct } from '../../../shared/decisions/record/recordActs.ts';
import type { ActNames, ToldAct } from '../../../shared/decisions/record/recordApi.ts';
import { actParts } from './actParts.ts';
import { shortPrint } from './shortPrint.ts';

export type ActWords = {
  /** What it is. */
  readonly title: string;
  /** Who, in which office; on what; why: sentences without a full stop. */
  readonly details: readonly string[];
};

/** An act in plain words, as far as this reader is told of it. */
export function useActWords(): (told: ToldAct, names: ActNames) => ActWords {
  const { t } = useTranslation();
  const closed = (told: Extract<ToldAct, { kind: 'closed' }>, names: ActNames): ActWords => {
    const { why, on } = told;
    const what = names.organisations[on?.organisation ?? ''] ?? '';
    return {
      title: t(($) => $.acts.closed[why]),
      details: [t(($) => $.acts.closedWhy[why], { what, number: on?.round ?? '' })],
    };
  };
  const open = (told: Extract<ToldAct, { kind: 'open' }>, names: ActNames): ActWords => {
    const { act } = told;
    const title = isRecordAct(act)
      ? t(($) => $.actTitles[actWord(act)], actParts(told, names, t))
      : t(($) => $.acts.closed.unknown);
    return { title, details: details(told, names) };
  };
  const details = ({ by, subject, facts, ownOnly }: Extract<ToldAct, { kind: 'open' }>, names: ActNames) => {
    const who = by === null ? undefined : names.people[by];
    const print = facts['hash'] ?? facts['key'];
    const reason = facts['reason'];
    return [
      who ? t(($) => $.changes.byOffice, who) : t(($) => $.common.appName),
      ...subjects(subject, facts, names),
      ...(typeof print === 'string' ? [t(($) => $.acts.fingerprint, { print: shortPrint(print, 12) })] : []),
      ...(typeof reason === 'string' ? [t(($) => $.acts.reason, { reason })] : []),
      ...(ownOnly ? [t(($) => $.acts.ownOnly)] : []),
    ];
  };
  const subjects = (
    subject: string | null,
    facts: Extract<ToldAct, { kind: 'open' }>['facts'],
    names: ActNames,
  ): readonly string[] => {
    const document = names.documents[subject ?? ''];
    if (document) return [document.number === null ? document.title : `${document.number} ${document.title}`];
    const workshop = names.workshops[subject ?? ''];
    if (workshop) return [t(($) => $.matrix.ofWorkshop, workshop)];
    const organisation = names.organisations[String(facts['organisation'] ?? subject)];
    if (organisation !== undefined) return [t(($) => $.acts.for, { what: organisation })];
    const named = names.bodies[subject ?? ''] ?? names.people[subject ?? '']?.name;
    return named === undefined ? [] : [named];
  };
  return (told, names) => {
    switch (told.kind) {
      case 'erased':
        return { title: t(($) => $.acts.erased), details: [t(($) => $.acts.erasedWhy)] };
      case 'closed':
        return closed(told, names);
      case 'open':
        return open(told, names);
    }
  };
}
