import { type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../shared/decisions/round.ts';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { Icon } from '../../ui/Icon.tsx';
import { choiceName, choiceSigns, choicesOf, consequence } from './choiceWords.ts';

type Props = {
  readonly ref: Ref<HTMLFieldSetElement>;
  readonly view: Pick<SignView, 'kind' | 'rule'>;
  readonly who: string;
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice) => void;
};

/** What one says, with what follows from it. Nothing is chosen for anybody, and no single key casts. */
export function ChoiceField({ ref, view: { kind, rule }, who, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className="blk" ref={ref}>
      <legend>
        <h2>{t(($) => $.signing.choice.title)}</h2>
      </legend>
      <div className="picks">
        {choicesOf(kind).map((choice) => {
          const { icon, tone } = choiceSigns[choice];
          const follows = consequence(choice, kind, rule, t);
          return (
            <label key={choice} className="pick">
              <input type="radio" name={name} checked={choice === chosen} onChange={() => onChoose(choice)} />
              <span className={tone}>
                <Icon name={icon} />
              </span>
              <span>
                <b>{choiceName(choice, kind, who, t)}</b>
                {follows !== null && <small>{follows}</small>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
