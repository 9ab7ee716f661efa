import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useCell } from '../../../platform/cell.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { BesideText } from '../../page/beside/besideText.ts';
import { Companion } from '../../page/companion.ts';
import { Tool } from '../Tool.tsx';

/** To say something of what one has chosen, or to propose other words for it. */
export function PassageTools({ beside }: { readonly beside: BesideText }) {
  const { t } = useTranslation();
  const acts = useCell(beside.acts);
  if (useContext(Companion) === null) return null;
  const observe = t(($) => $.editor.beside.observe);
  const propose = t(($) => $.editor.beside.propose);
  const link = t(($) => $.editor.beside.link);
  return (
    <span className="passage-tools">
      <span className="v" />
      <Tool name={observe} keys="Alt M" wide unavailable={!acts?.observe} run={() => acts?.observe?.()}>
        <Icon name="mark" />
        <span>{observe}</span>
      </Tool>
      <Tool name={propose} keys="Alt P" wide unavailable={!acts?.propose} run={() => acts?.propose?.()}>
        <Icon name="propose" />
        <span>{propose}</span>
      </Tool>
      {acts?.link && (
        <span className="under-text">
          <Tool name={link} wide run={acts.link}>
            <Icon name="link" />
            <span>{link}</span>
          </Tool>
        </span>
      )}
    </span>
  );
}
