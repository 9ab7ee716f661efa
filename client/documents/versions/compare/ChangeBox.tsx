import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangedNotes } from '../../../text/diff/ChangedNotes.tsx';
import { changedLinks } from '../../../text/diff/changedLinks.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { changeIcon, changeKind } from './changeKind.ts';
import type { Change } from './segments.ts';
import { shapeWords } from './shapeWords.ts';

type Props = {
  readonly change: Change;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
};

/** The element of a change: list and keys bring the focus here. */
export function changeElement(number: number): string {
  return `differenza-${number}`;
}

/** One change with its sign, its word and all that has to be said of it. */
export function ChangeBox({ change: { number, part, notes }, count, isCurrent, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const kind = changeKind(part);
  const tone = kind === 'in' ? ' add' : kind === 'out' ? ' rem' : '';
  return (
    <section
      id={changeElement(number)}
      className={`chg${tone}${isCurrent ? ' on' : ''}`}
      aria-labelledby={id}
      aria-current={isCurrent || undefined}
      tabIndex={-1}
    >
      <p className="kind" id={id}>
        <Icon name={changeIcon(part)} />
        {t(($) => $.comparison.kinds[kind])}
        <VisuallyHidden>, {t(($) => $.comparison.position, { at: number, count })}</VisuallyHidden>
      </p>
      {shapeWords(part, t).map((words) => (
        <p key={words} className="said">
          {words}
        </p>
      ))}
      {children}
      <Links part={part} />
      <ChangedNotes part={part} notes={notes} />
    </section>
  );
}

function Links({ part }: { readonly part: Change['part'] }) {
  const { t } = useTranslation();
  return changedLinks(part).map(({ was, now }) => (
    <p key={`${was} ${now}`} className="said">
      {was !== null && now !== null && t(($) => $.comparison.linkWas, { was, now })}
      {was !== null && now === null && t(($) => $.comparison.linkGone, { was })}
      {was === null && now !== null && t(($) => $.comparison.linkNew, { now })}
    </p>
  ));
}
