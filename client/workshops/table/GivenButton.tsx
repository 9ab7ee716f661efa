import { type ReactNode, useState } from 'react';
import { ask } from '../../platform/api.ts';
import { Icon } from '../../ui/Icon.tsx';

type Props = {
  /** Whether it is given, as this page knows. */
  readonly known: boolean;
  /** Where it is given with PUT and taken back with DELETE. */
  readonly path: string;
  /** The words that it is given to. */
  readonly to: string;
  /** Said where none is left, if these are not supports. */
  readonly noneLeft?: string;
  readonly onGiven: (given: boolean) => void;
  readonly children: (given: boolean) => ReactNode;
};

/** Given with one press and taken back with another; it shows at once, and goes back where the server says no. */
export function GivenButton({ known, path, to, noneLeft, onGiven, children }: Props) {
  const [wish, setWish] = useState<boolean | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const given = wish ?? known;
  const press = async () => {
    if (wish !== null) return;
    setWish(!given);
    setRefused(null);
    const answer = await ask<null>(given ? 'DELETE' : 'PUT', path);
    if (answer.ok) onGiven(!given);
    else setRefused((answer.refused === 'nothing_left_to_give' && noneLeft) || answer.message);
    setWish(null);
  };
  return (
    <>
      <button
        className="sup"
        type="button"
        aria-pressed={given}
        aria-describedby={to}
        onClick={() => void press()}
      >
        <Icon name={given ? 'check' : 'up'} />
        {children(given)}
      </button>
      {refused !== null && (
        <p className="err" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}
