import { useTranslation } from 'react-i18next';
import {
  type Shortcut,
  switchSingleLetters,
  useShortcutList,
  useSingleLetters,
} from './platform/shortcuts.ts';
import { Dialog } from './ui/Dialog.tsx';

/** Every shortcut that works now, and the switch for those who are better off without. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const all = useShortcutList();
  const on = useSingleLetters();
  const here = all.filter(({ scope }) => scope === 'page');
  const everywhere = all.filter(({ scope }) => scope === 'everywhere');
  return (
    <Dialog title={t(($) => $.shortcuts.title)} onClose={onClose}>
      <div className="stack-4">
        <Keys title={t(($) => $.shortcuts.everywhere)} shortcuts={everywhere} withEscape />
        {here.length > 0 && <Keys title={t(($) => $.shortcuts.thisPage)} shortcuts={here} />}
        <div>
          <label className="tick">
            <input
              type="checkbox"
              checked={on}
              onChange={(event) => switchSingleLetters(event.target.checked)}
            />
            {t(($) => $.shortcuts.singleLetters)}
          </label>
          <p className="small muted">{t(($) => $.shortcuts.singleLettersHint)}</p>
        </div>
      </div>
    </Dialog>
  );
}

type KeysProps = {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
  readonly withEscape?: boolean;
};

function Keys({ title, shortcuts, withEscape = false }: KeysProps) {
  const { t } = useTranslation();
  return (
    <section className="stack-2">
      <h3>{title}</h3>
      <dl className="keys">
        {shortcuts.map(({ keys, label }) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
        {withEscape && (
          <div>
            <dt>
              <kbd>Esc</kbd>
            </dt>
            <dd>{t(($) => $.shortcuts.closeAndBack)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
