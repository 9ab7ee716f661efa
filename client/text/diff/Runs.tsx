import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextNode } from '../../../shared/text/content.ts';
import { contentOfSide } from '../../../shared/text/diff/sides.ts';
import type { Run } from '../../../shared/text/diff/textDifference.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { StaticInline } from '../StaticInline.tsx';
import { MarkedWords } from './Marked.tsx';
import { counted, type NoteCounts, notesIn, type Shown } from './shown.ts';

type Props = { readonly runs: readonly Run[]; readonly shown: Shown; readonly notes: NoteCounts };

/** The words of a line with what became of them. */
export function Runs({ runs, shown, notes }: Props): ReactNode {
  if (runs.length === 0) return <br />;
  let before = notes;
  return runs.map((run, index) => {
    const drawn =
      shown === 'both' && isLostBlank(run, [runs[index - 1], runs[index + 1]])
        ? null
        : drawnRun(run, shown, before);
    before = counted(before, contentOfSide([run], 'was'), contentOfSide([run], 'now'));
    // Words have no ids: they are drawn anew with their line.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={index}>{drawn}</Fragment>;
  });
}

/** The blank that gave way to the end of a line, which nobody would see. */
function isLostBlank(run: Run, beside: readonly (Run | undefined)[]): boolean {
  if (run.kind !== 'out' || run.content.some(({ text }) => text?.trim() !== '')) return false;
  return beside.some((other) => other?.kind === 'in' && other.content.some(({ type }) => type === 'lineEnd'));
}

function drawnRun(run: Run, shown: Shown, notes: NoteCounts): ReactNode {
  const side = shown === 'was' ? 'was' : 'now';
  switch (run.kind) {
    case 'same':
      return <Words content={run.content} notesBefore={notes[side]} />;
    case 'in':
    case 'out': {
      const stands = run.kind === 'in' ? 'now' : 'was';
      if (shown !== 'both' && shown !== stands) return null;
      return (
        <MarkedWords kind={run.kind}>
          <Words content={run.content} notesBefore={notes[stands]} />
        </MarkedWords>
      );
    }
    case 'restyled':
      return (
        <MarkedWords kind="restyled">
          <Words content={run[side]} notesBefore={notes[side]} />
        </MarkedWords>
      );
    case 'note':
      return (
        <MarkedWords kind="restyled">
          <Words content={[run[side]]} notesBefore={notes[side]} />
        </MarkedWords>
      );
  }
}

type WordsProps = { readonly content: readonly TextNode[]; readonly notesBefore: number };

function Words({ content, notesBefore }: WordsProps): ReactNode {
  return content.map((node, index) => {
    const place = { anchors: false, notesBefore: notesBefore + notesIn(content.slice(0, index)) };
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: words have no ids
      <Fragment key={index}>
        {node.type === 'lineEnd' ? (
          <LineEnd />
        ) : (
          <StaticInline node={{ type: 'paragraph', content: [node] }} place={place} />
        )}
      </Fragment>
    );
  });
}

/** Where a paragraph was divided, or two were made one. */
function LineEnd() {
  const { t } = useTranslation();
  return (
    <>
      <span aria-hidden="true">¶</span>
      <VisuallyHidden>{t(($) => $.comparison.lineEnd)} </VisuallyHidden>
      <br />
    </>
  );
}
