import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../../shared/text/diff/sides.ts';
import { blocksOf } from '../../../../shared/text/diff/textUnits.ts';
import { DrawnPart } from '../../../text/diff/DrawnPart.tsx';
import { StaticText } from '../../../text/StaticText.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { AwayLine } from './AwayLine.tsx';
import { ChangeBox } from './ChangeBox.tsx';
import { FoldedUnits } from './FoldedUnits.tsx';
import type { ComparedProps } from './OneText.tsx';
import { type Change, changesOf, type Segment } from './segments.ts';

type Props = ComparedProps & {
  /** What the two are called. */
  readonly names: Readonly<Record<Side, string>>;
};

/** Both versions beside each other: what belongs together stands at one height. */
export function TwoTexts({ segments, current, equal, onGo, names }: Props) {
  const count = changesOf(segments).length;
  return (
    <>
      <div className="halves names" aria-hidden="true">
        <p className="strong">{names.was}</p>
        <p className="strong">{names.now}</p>
      </div>
      {segments.map((segment, index) => {
        // Segments have no names, and never move; `equal` makes the folds anew.
        const key = `${index} ${equal}`;
        if (segment.kind === 'change')
          return (
            <ChangeBox key={key} change={segment} count={count} isCurrent={segment.number === current}>
              <ChangePair change={segment} names={names} />
            </ChangeBox>
          );
        if (segment.kind === 'away')
          return <AwayPair key={key} segment={segment} names={names} onGo={onGo} />;
        const pair = <Pair names={names} draw={(side) => <Equal segment={segment} side={side} />} />;
        if (segment.kind === 'heading')
          return (
            <div key={key} className="headings">
              {pair}
            </div>
          );
        return (
          <FoldedUnits key={key} units={segment.units} open={equal}>
            {pair}
          </FoldedUnits>
        );
      })}
    </>
  );
}

type PairProps = { readonly names: Props['names']; readonly draw: (side: Side) => ReactNode };

/** The two halves, each under its name for those who do not see that one stands at the left. */
function Pair({ names, draw }: PairProps) {
  return (
    <div className="halves">
      {(['was', 'now'] as const).map((side) => (
        <div key={side} className="half">
          <VisuallyHidden>{names[side]}: </VisuallyHidden>
          {draw(side)}
        </div>
      ))}
    </div>
  );
}

function Equal({ segment, side }: { segment: Extract<Segment, { units: unknown }>; side: Side }) {
  return (
    <StaticText
      content={{ type: 'doc', content: blocksOf(segment.units) }}
      anchors={false}
      notesBefore={segment.notes[side]}
    />
  );
}

function ChangePair({ change: { part, notes }, names }: { change: Change; names: Props['names'] }) {
  const { t } = useTranslation();
  const isMove = part.kind === 'moved' || (part.kind === 'changed' && part.move !== null);
  const draw = (side: Side): ReactNode => {
    if (side === 'was' && (part.kind === 'in' || isMove))
      return <p className="said">{t(($) => $.comparison.absent)}</p>;
    if (side === 'now' && part.kind === 'out')
      return <p className="said">{t(($) => $.comparison.absentNow)}</p>;
    return <DrawnPart part={part} shown={side} notes={notes} />;
  };
  return <Pair names={names} draw={draw} />;
}

type AwayProps = {
  readonly segment: Extract<Segment, { kind: 'away' }>;
  readonly names: Props['names'];
  readonly onGo: (number: number) => void;
};

function AwayPair({ segment, names, onGo }: AwayProps) {
  const draw = (side: Side): ReactNode =>
    side === 'was' ? (
      <DrawnPart part={segment.part} shown="was" notes={segment.notes} />
    ) : (
      <AwayLine segment={segment} onGo={onGo} />
    );
  return <Pair names={names} draw={draw} />;
}
