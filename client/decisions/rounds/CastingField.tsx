import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';

type Casting = 'in_favour' | 'against';
type CastingFieldProps = {
  readonly value: Casting | null;
  readonly onChange: (value: Casting) => void;
  readonly error: string | null;
};

const voices = ['in_favour', 'against'] as const;

/** The president's voice, where the votes are even and the rule gives it weight. */
export function CastingField({ value, onChange, error }: CastingFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={id}>
      <legend className="strong">{t(($) => $.rounds.castingTitle)}</legend>
      <p id={id} className="small muted">
        {t(($) => $.rounds.castingHint)}
      </p>
      <div className="picks">
        {voices.map((voice) => (
          <label key={voice} className="pick">
            <input type="radio" name={id} checked={value === voice} onChange={() => onChange(voice)} />
            <b>{t(($) => $.rounds.casting[voice])}</b>
          </label>
        ))}
      </div>
      {error !== null && (
        <p className="err" role="alert">
          <Icon name="alert" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
