import { useTranslation } from 'react-i18next';
import type { PresentPerson } from '../../sync/sharedText.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { CompanionActs } from './companion.ts';
import type { Asking } from './PageDialog.tsx';
import { whoIsHere } from './whoIsHere.ts';

type Props = {
  readonly people: readonly PresentPerson[];
  /** Null until something stands beside the text. */
  readonly acts: CompanionActs | null;
  readonly onAsk: (asking: Asking) => void;
  /** Null where the text can only be read. */
  readonly onWrite: (() => void) | null;
};

/** On the phone, what stands beside the text on wider screens. */
export function Dock({ people, acts, onAsk, onWrite }: Props) {
  const { t } = useTranslation();
  const count = whoIsHere(people).all.length;
  return (
    <nav className="dock" aria-label={t(($) => $.editor.dock.label)}>
      <button type="button" onClick={() => onAsk('outline')}>
        <Icon name="outline" />
        {t(($) => $.editor.outline.title)}
      </button>
      {onWrite && (
        <button type="button" onClick={onWrite}>
          <Icon name="pen" />
          {t(($) => $.editor.dock.write)}
        </button>
      )}
      {acts && (
        <button type="button" onClick={acts.open}>
          <Icon name="chat" />
          {acts.dockWords}
        </button>
      )}
      <button type="button" onClick={() => onAsk('people')}>
        <Icon name="people" />
        {count === 0 ? t(($) => $.editor.here.nobody) : t(($) => $.editor.here.count, { count })}
      </button>
    </nav>
  );
}
