import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextNode } from '../../shared/text/content.ts';
import { noteAnchor, noteMarkAnchor } from './anchor.ts';
import { distinctKeys } from './distinctKeys.ts';
import { StaticInline } from './StaticInline.tsx';

type Props = {
  readonly notes: readonly TextNode[];
  readonly anchors: boolean;
  /** How many stand before the first of them. */
  readonly notesBefore: number;
};

/** The notes of a text, under it. */
export function StaticNotes({ notes, anchors, notesBefore }: Props): ReactNode {
  const { t } = useTranslation();
  const keys = distinctKeys(
    notes.map(({ attrs }) => (typeof attrs?.['id'] === 'string' ? attrs['id'] : undefined)),
  );
  return (
    <section className="notes" role="doc-endnotes" aria-label={t(($) => $.editor.text.notes)}>
      <ol start={notesBefore > 0 ? notesBefore + 1 : undefined}>
        {notes.map((note, index) => (
          <li
            key={keys[index]}
            id={anchors ? noteAnchor(notesBefore + index + 1) : undefined}
            tabIndex={anchors ? -1 : undefined}
          >
            <StaticInline node={note} place={{ anchors: false, notesBefore: 0 }} />{' '}
            {anchors && (
              <a
                className="note-back"
                href={`#${noteMarkAnchor(notesBefore + index + 1)}`}
                role="doc-backlink"
                aria-label={t(($) => $.editor.text.backToText, { number: notesBefore + index + 1 })}
              >
                ↑
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
