import type { ReactNode } from 'react';
import { blocksOf } from '../../../../shared/text/diff/textUnits.ts';
import { DrawnPart } from '../../../text/diff/DrawnPart.tsx';
import { StaticText } from '../../../text/StaticText.tsx';
import { AwayLine } from './AwayLine.tsx';
import { ChangeBox } from './ChangeBox.tsx';
import { FoldedUnits } from './FoldedUnits.tsx';
import { changesOf, type Segment } from './segments.ts';

export type ComparedProps = {
  readonly segments: readonly Segment[];
  readonly current: number | null;
  /** Whether what is the same is shown. */
  readonly equal: boolean;
  readonly onGo: (number: number) => void;
};

/** Both versions as one text: what went out stands before what came in. */
export function OneText({ segments, current, equal, onGo }: ComparedProps) {
  const count = changesOf(segments).length;
  return segments.map((segment, index) => (
    <DrawnSegment
      // Segments have no names, and never move; `equal` makes the folds anew.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      key={`${index} ${equal}`}
      segment={segment}
      count={count}
      isCurrent={segment.kind === 'change' && segment.number === current}
      equal={equal}
      onGo={onGo}
    />
  ));
}

type SegmentProps = Pick<ComparedProps, 'equal' | 'onGo'> & {
  readonly segment: Segment;
  readonly count: number;
  readonly isCurrent: boolean;
};

function DrawnSegment({ segment, count, isCurrent, equal, onGo }: SegmentProps): ReactNode {
  switch (segment.kind) {
    case 'heading':
      return (
        <div className="equal">
          <Equal segment={segment} />
        </div>
      );
    case 'fold':
      return (
        <FoldedUnits units={segment.units} open={equal}>
          <div className="equal">
            <Equal segment={segment} />
          </div>
        </FoldedUnits>
      );
    case 'change':
      return (
        <ChangeBox change={segment} count={count} isCurrent={isCurrent}>
          <DrawnPart part={segment.part} shown="both" notes={segment.notes} />
        </ChangeBox>
      );
    case 'away':
      return <AwayLine segment={segment} onGo={onGo} />;
  }
}

function Equal({ segment: { units, notes } }: { segment: Extract<Segment, { units: unknown }> }) {
  return (
    <StaticText content={{ type: 'doc', content: blocksOf(units) }} anchors={false} notesBefore={notes.now} />
  );
}
