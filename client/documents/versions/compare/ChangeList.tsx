import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon.tsx';
import { changeElement } from './ChangeBox.tsx';
import { changeIcon, changeKind } from './changeKind.ts';
import { changeFigures, changeName } from './changeWords.ts';
import type { Change } from './segments.ts';

type Props = {
  readonly changes: readonly Change[];
  readonly current: number | null;
  readonly onGo: (number: number) => void;
};

/** All changes as links to them: what, where, how much. */
export function ChangeList({ changes, current, onGo }: Props) {
  const { t } = useTranslation();
  const go = (event: MouseEvent, number: number) => {
    // With Ctrl or the middle button it opens in another tab, as links do.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onGo(number);
  };
  return (
    <>
      <h2>{t(($) => $.comparison.list)}</h2>
      <ol>
        {changes.map(({ number, part, under }) => (
          <li key={number}>
            <a
              href={`#${changeElement(number)}`}
              aria-current={number === current || undefined}
              onClick={(event) => go(event, number)}
            >
              <Icon name={changeIcon(part)} />
              <span>
                {changeName(part, t)}
                <small>
                  {[t(($) => $.comparison.kinds[changeKind(part)]), under, changeFigures(part, t)]
                    .filter((words) => words !== '')
                    .join(' · ')}
                </small>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
