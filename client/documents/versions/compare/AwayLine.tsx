import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon.tsx';
import { changeName } from './changeWords.ts';
import type { Segment } from './segments.ts';

type Props = {
  readonly segment: Extract<Segment, { kind: 'away' }>;
  readonly onGo: (number: number) => void;
};

/** Where something stood that has moved, with the way to where it stands. */
export function AwayLine({ segment: { part, to }, onGo }: Props) {
  const { t } = useTranslation();
  return (
    <p className="said away">
      <Icon name="move" />
      <span>
        {t(($) => $.comparison.away, { words: changeName(part, t) })}{' '}
        <button type="button" className="link" onClick={() => onGo(to)}>
          {t(($) => $.comparison.awayGo)}
        </button>
      </span>
    </p>
  );
}
