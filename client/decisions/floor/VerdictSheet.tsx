import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/decisions/outcome.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { testWords, whySentence } from '../../../shared/decisions/words/outcomeWords.ts';
import type { Voice } from '../../../shared/decisions/words/voice.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';

type VerdictSheetProps = {
  readonly outcome: Outcome;
  readonly rule: Rule;
  readonly voice: Voice;
  /** The president's voice decided. */
  readonly casting: boolean;
  /** "Se chiudi adesso", "Esito". */
  readonly above: string;
  /** What could still change it. */
  readonly children?: ReactNode;
  readonly footer?: ReactNode;
};

const looks: Record<Outcome['verdict'], { readonly icon: IconName; readonly tone: string }> = {
  approved: { icon: 'check', tone: 'ok-t' },
  rejected: { icon: 'x', tone: 'no-t' },
  undecided: { icon: 'minus', tone: 'warn-t' },
  tie: { icon: 'scale', tone: 'warn-t' },
  no_quorum: { icon: 'alert', tone: 'warn-t' },
};

/** The result first, then a line for each test, then one sentence that says why. */
export function VerdictSheet(props: VerdictSheetProps) {
  const { outcome, rule, voice, casting, above, children, footer } = props;
  const id = useId();
  const { icon, tone } = looks[outcome.verdict];
  return (
    <section className="sheet verdict" aria-labelledby={id}>
      <div className="in stack">
        <div>
          <p className="small muted">{above}</p>
          <h2 id={id} className={tone}>
            <Icon name={icon} />
            {voice.words.verdict[outcome.verdict]}
          </h2>
        </div>
        <Tests outcome={outcome} rule={rule} voice={voice} />
        <p className="soft">{whySentence(outcome, casting, voice)}</p>
        {children}
      </div>
      {footer && <footer className="small muted">{footer}</footer>}
    </section>
  );
}

function Tests({ outcome, rule, voice }: Pick<VerdictSheetProps, 'outcome' | 'rule' | 'voice'>) {
  const { t } = useTranslation();
  return (
    <ul className="tests" aria-label={t(($) => $.sitting.result)}>
      {outcome.tests.map((test) => {
        const { name, answer, found } = testWords(test, rule, voice);
        return (
          <li key={test.test}>
            <span className={test.holds ? 'ok-t' : 'no-t'}>
              <Icon name={test.holds ? 'check' : 'x'} />
            </span>
            <span>
              <b>
                {name}: {answer}.
              </b>{' '}
              {found}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
