import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundKind } from '../../../shared/decisions/round.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { ruleSentence } from '../../../shared/decisions/words/ruleWords.ts';
import { voiceOf } from '../../../shared/decisions/words/voice.ts';
import { useLanguage } from '../../i18n/shownLanguage.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { RuleLines } from '../rules/RuleLines.tsx';

/** The rule under which this counts, in one sentence; the whole of it for whoever asks. */
export function RuleLine({ rule, kind }: { readonly rule: Rule | null; readonly kind: RoundKind }) {
  const { t } = useTranslation();
  const voice = voiceOf(useLanguage());
  const [whole, setWhole] = useState(false);
  return (
    <section className="blk law" aria-label={t(($) => $.receipt.rule)}>
      <Icon name="scale" />
      <p>
        <b>{t(($) => $.signing.rule.label)}</b>{' '}
        {rule === null ? t(($) => $.signing.rule.signature) : ruleSentence(rule, voice)}{' '}
        {rule !== null && kind === 'opinion' && `${t(($) => $.signing.rule.opinion)} `}
        {rule !== null && (
          <button type="button" className="link" onClick={() => setWhole(true)}>
            {t(($) => $.signing.rule.whole)}
          </button>
        )}
      </p>
      {whole && rule !== null && (
        <Dialog title={t(($) => $.signing.rule.wholeTitle)} onClose={() => setWhole(false)}>
          <RuleLines rule={rule} voice={voice} />
        </Dialog>
      )}
    </section>
  );
}
