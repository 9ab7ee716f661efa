import type { ReactNode } from 'react';
import type { Inside, Part } from '../../../shared/text/diff/textDifference.ts';
import { blocksOf, type Unit } from '../../../shared/text/diff/textUnits.ts';
import { StaticBlocks } from '../StaticText.tsx';
import { ChangedTable } from './ChangedTable.tsx';
import { MarkedBlocks } from './Marked.tsx';
import { Runs } from './Runs.tsx';
import type { NoteCounts, Shown } from './shown.ts';
import { UnitFrame } from './UnitFrame.tsx';

type Props = { readonly part: Part; readonly shown: Shown; readonly notes: NoteCounts };

/** One part of two compared texts, with what is other in it marked; nothing where it does not stand in the text that is shown. */
export function DrawnPart({ part, shown, notes }: Props): ReactNode {
  switch (part.kind) {
    case 'same':
      return <Units units={part.units} notesBefore={notes[shown === 'was' ? 'was' : 'now']} />;
    case 'moved':
      return shown === 'was' ? null : <Units units={part.units} notesBefore={notes.now} />;
    case 'away':
      return shown === 'was' ? <Units units={part.units} notesBefore={notes.was} /> : null;
    case 'in':
    case 'out': {
      const stands = part.kind === 'in' ? 'now' : 'was';
      if (shown !== 'both' && shown !== stands) return null;
      return (
        <MarkedBlocks kind={part.kind}>
          <Units units={part.units} notesBefore={notes[stands]} />
        </MarkedBlocks>
      );
    }
    case 'changed':
      // What has moved too stood where `away` is.
      if (shown === 'was' && part.move !== null) return null;
      return <Changed was={part.was} now={part.now} inside={part.inside} shown={shown} notes={notes} />;
  }
}

function Units({ units, notesBefore }: { readonly units: readonly Unit[]; readonly notesBefore: number }) {
  return <StaticBlocks blocks={blocksOf(units)} place={{ anchors: false, notesBefore }} />;
}

type ChangedProps = Omit<Props, 'part'> & {
  readonly was: readonly Unit[];
  readonly now: readonly Unit[];
  readonly inside: Inside;
};

function Changed({ was, now, inside, shown, notes }: ChangedProps): ReactNode {
  const [unit] = shown === 'was' ? was : now;
  if (inside.kind === 'words' && unit)
    return (
      <UnitFrame unit={unit}>
        <Runs runs={inside.runs} shown={shown} notes={notes} />
      </UnitFrame>
    );
  if (inside.kind === 'table')
    return (
      <ChangedTable
        rows={inside.rows}
        shown={shown}
        notes={notes}
        inCell={(part, at) => <DrawnPart part={part} shown={shown} notes={at} />}
      />
    );
  return (
    <>
      {shown !== 'now' && (
        <MarkedBlocks kind="out">
          <Units units={was} notesBefore={notes.was} />
        </MarkedBlocks>
      )}
      {shown !== 'was' && (
        <MarkedBlocks kind="in">
          <Units units={now} notesBefore={notes.now} />
        </MarkedBlocks>
      )}
    </>
  );
}
