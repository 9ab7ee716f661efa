import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundKind } from '../../../shared/decisions/round.ts';
import type { ReceiptView } from '../../../shared/decisions/roundApi.ts';
import { textName } from '../../../shared/decisions/textName.ts';
import { ruleSentence } from '../../../shared/decisions/words/ruleWords.ts';
import { voiceOf } from '../../../shared/decisions/words/voice.ts';
import { useLanguage } from '../../i18n/shownLanguage.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { choiceSigns, saidName } from './choiceWords.ts';
import { ExternalLine } from './ExternalLine.tsx';
import { hourToTheSecond } from './hourToTheSecond.ts';
import { inGroups } from './inGroups.ts';
import { ReceiptFoot } from './ReceiptFoot.tsx';

type Props = { readonly receipt: ReceiptView; readonly kind: RoundKind };

/** The receipt itself, as on paper: also beside the act on the page of the record. */
export function Receipt({ receipt, kind }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { dayInWords, formatNumber, longDay } = useFormats();
  const { code, word, organisation, weight, texts, rule } = receipt;
  const via = word.via === 'delegation' || word.via === 'proxy' ? word.via : null;
  const at = new Date(word.at);
  return (
    <div className="receipt">
      <div className="hd">
        <Icon name={choiceSigns[word.choice].icon} />
        <span>
          <b>{saidName(word.choice, kind, t)}</b>
          {organisation}
        </span>
      </div>
      <dl className="dl">
        <Line label={t(($) => $.receipt.code)}>
          <code>{code}</code>
          <CopyWords words={code} />
        </Line>
        {texts.map((text) => (
          <ReceiptText key={text.document} {...text} title={textName(text)} only={texts.length === 1} />
        ))}
        <Line label={t(($) => $.receipt.by)}>{t(($) => $.common.office, word.by)}</Line>
        {via !== null && word.act !== null && (
          <Line label="">
            {t(($) => $.receipt.via[via], {
              act: word.act?.number ?? '',
              date: dayInWords(word.act?.date ?? ''),
            })}
          </Line>
        )}
        {kind !== 'signature' && <Line label={t(($) => $.receipt.weight)}>{formatNumber(weight)}</Line>}
        <Line label={t(($) => $.receipt.when)}>{`${longDay(at)}, ${hourToTheSecond(at, language)}`}</Line>
        <Line label={t(($) => $.receipt.confirmed)}>
          {t(($) => $.receipt.method[word.method === 'secretary' ? (word.how ?? 'telephone') : word.method])}
        </Line>
        {word.reason !== null && (
          <Line
            label={t(($) => (word.choice === 'with_reservation' ? $.receipt.reservation : $.receipt.reason))}
          >
            <span className="written">{t(($) => $.receipt.quoted, { words: word.reason ?? '' })}</span>
          </Line>
        )}
        <Line label={t(($) => $.receipt.rule)}>
          {rule === null ? t(($) => $.receipt.ruleSignature) : ruleSentence(rule, voiceOf(language))}
        </Line>
        <Line label={t(($) => $.receipt.external)}>
          <ExternalLine receipt={receipt} />
        </Line>
      </dl>
      <ReceiptFoot receipt={receipt} kind={kind} />
    </div>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

type TextProps = {
  readonly title: string;
  readonly number: number;
  readonly hash: string;
  readonly only: boolean;
};

function ReceiptText({ title, number, hash, only }: TextProps) {
  const { t } = useTranslation();
  return (
    <>
      <Line label={t(($) => $.receipt.text)}>{t(($) => $.receipt.textVersion, { title, number })}</Line>
      <Line label={only ? t(($) => $.receipt.fingerprint) : t(($) => $.receipt.fingerprintOf, { title })}>
        <code>{inGroups(hash)}</code>
      </Line>
    </>
  );
}
