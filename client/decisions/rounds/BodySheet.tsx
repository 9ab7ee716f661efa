import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultRule } from '../../../shared/decisions/presets.ts';
import type { RoundChoices } from '../../../shared/decisions/roundApi.ts';
import { ruleSentence } from '../../../shared/decisions/words/ruleWords.ts';
import { sittersOf } from '../../../shared/decisions/words/voice.ts';
import { Button } from '../../ui/Button.tsx';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { RuleChoice } from '../rules/RuleChoice.tsx';
import { useRuleVoice } from '../rules/useRuleVoice.ts';
import { Picks } from './Picks.tsx';
import { lackOf } from './roundDraft.ts';
import type { Writing } from './writing.ts';

type Body = RoundChoices['bodies'][number];
type BodySheetProps = { readonly writing: Writing; readonly choices: RoundChoices };

/** Which body, who is convened, and by which rule it decides. */
export function BodySheet({ writing: { draft, change, error }, choices }: BodySheetProps) {
  const { t } = useTranslation();
  const follows = draft.follows !== null;
  const bodies = choices.bodies.filter(({ id, mayConvene }) => (follows ? id === draft.body : mayConvene));
  const body = bodies.find(({ id }) => id === draft.body);
  const lack = body ? lackOf(body) : null;
  return (
    <>
      <FormSheet
        title={t(($) => $.rounds.body)}
        error={error(
          'body',
          t(($) => (lack === null ? $.rounds.bodyMissing : $.rounds.bodyLacks[lack])),
        )}
      >
        <Picks
          label={t(($) => $.rounds.body)}
          options={bodies.map((one) => ({ value: one.id, label: one.name }))}
          value={draft.body}
          onChange={(id) => {
            const rule = bodies.find((one) => one.id === id)?.rule ?? defaultRule;
            change({ body: id, rule });
          }}
        />
        {body && body.seats.length > 0 && <Convened body={body} />}
      </FormSheet>
      {body && draft.kind === 'vote' && (
        <RulePart body={body} rule={draft.rule} kept={follows} onChange={(rule) => change({ rule })} />
      )}
    </>
  );
}

function Convened({ body: { seats } }: { readonly body: Body }) {
  const { t } = useTranslation();
  const vacant = seats.filter(({ holder }) => holder === null).length;
  return (
    <>
      <p>
        {t(($) => $.rounds.convened, { count: seats.length - vacant })}{' '}
        {vacant > 0 && t(($) => $.rounds.vacant, { count: vacant })}
      </p>
      <details>
        <summary>{t(($) => $.rounds.who)}</summary>
        <ul className="convened">
          {seats.map(({ organisation, name, holder }) => (
            <li key={organisation}>
              {holder === null
                ? t(($) => $.rounds.whoVacant, { name })
                : `${name}: ${holder.name}, ${holder.office}`}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

type RulePartProps = {
  readonly body: Body;
  readonly rule: Body['rule'] & object;
  /** Of a second call: the rule of the first stays. */
  readonly kept: boolean;
  readonly onChange: (rule: Body['rule'] & object) => void;
};

function RulePart({ body, rule, kept, onChange }: RulePartProps) {
  const { t } = useTranslation();
  const voice = useRuleVoice(sittersOf(body.seats));
  const [changing, setChanging] = useState(false);
  return (
    <FormSheet title={t(($) => $.rounds.ruleOf)}>
      {!kept && body.rule === null && <p className="small muted">{t(($) => $.rounds.ruleDemo)}</p>}
      {changing ? (
        <RuleChoice rule={rule} onChange={onChange} own={body.rule} voice={voice} />
      ) : (
        <>
          <p>{ruleSentence(rule, voice)}</p>
          {kept ? (
            <p className="small muted">{t(($) => $.rounds.ruleKept)}</p>
          ) : (
            <div className="row">
              <Button size="sm" onClick={() => setChanging(true)}>
                {t(($) => $.rounds.ruleChange)}
              </Button>
            </div>
          )}
        </>
      )}
    </FormSheet>
  );
}
