import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PassagesView } from '../../../shared/recommendations/matrix.ts';
import type { Anchor } from '../../../shared/text/anchor.ts';
import { keepFocus } from '../../documents/editor/Tool.tsx';
import type { TextSide } from '../../documents/page/companion.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkFacts } from '../matrix/LinkItem.tsx';
import '../matrix/matrix.css';
import { LinkDialog } from './LinkDialog.tsx';
import { standingNow } from './standingNow.ts';

type Props = {
  readonly side: TextSide;
  readonly view: PassagesView;
  /** The words that are being linked; null while none are. */
  readonly passage: Anchor | null;
  readonly onLink: () => void;
  readonly onClose: () => void;
};

/** Which recommendations this section carries out, and the way to say so of the words that are chosen. */
export function SectionPassages({ side, view: { links, choices }, passage, onLink, onClose }: Props) {
  const { t } = useTranslation();
  if (links.length === 0 && choices.length === 0) return null;
  return (
    <section className="section-passages" aria-labelledby="raccomandazioni">
      <h2 id="raccomandazioni">{t(($) => $.matrix.inSection)}</h2>
      <ul>
        {links
          .map((known) => standingNow(known, side))
          .map((link) => (
            <li key={link.id}>
              <Link to="/raccomandazioni" search={{ scelta: link.recommendation }} title={link.title}>
                {t(($) => $.matrix.from, { code: link.code })}
              </Link>
              <p className="quote">{link.quote}</p>
              {link.standing !== 'lost' && (
                <Button tone="quiet" size="sm" onClick={() => side.reveal(link.id)}>
                  {t(($) => $.matrix.showInText, { code: link.code })}
                </Button>
              )}
              <LinkFacts link={link} code={link.code} />
            </li>
          ))}
      </ul>
      {choices.length > 0 && (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the button is what one presses; a press keeps the words chosen */}
          <div onMouseDown={keepFocus}>
            <Button size="sm" icon="link" onClick={onLink}>
              {t(($) => $.matrix.link)}
            </Button>
          </div>
          {!side.hasChosen && <p className="tiny soft">{t(($) => $.matrix.chooseFirst)}</p>}
        </>
      )}
      {passage && <LinkDialog section={side.view.id} anchor={passage} choices={choices} onClose={onClose} />}
    </section>
  );
}
