import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { ruleSentence } from '../../../shared/decisions/words/ruleWords.ts';
import { sittersOf } from '../../../shared/decisions/words/voice.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { RuleLines } from '../rules/RuleLines.tsx';
import { useRuleVoice } from '../rules/useRuleVoice.ts';
import { isOver } from './isOver.ts';
import { useRoundWords } from './useRoundWords.ts';

/** On which exact texts, by which rule, until when, and who opened it. */
export function RoundFacts({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  const words = useRoundWords();
  const id = useId();
  const { texts, phase, openedAt, openedBy, instructions, proposal, follows, mine } = round;
  const now = new Date();
  return (
    <section className="sheet round-facts" aria-labelledby={id}>
      <header>
        <h2 id={id}>{words.name(round)}</h2>
      </header>
      <dl className="in small">
        <Fact name={t(($) => $.rounds.when)}>
          {words.when({ ...round, closed: phase.kind === 'closed' }, now)}
        </Fact>
        <Fact name={t(($) => $.rounds.texts)}>
          <ul>
            {texts.map((text) => (
              <li key={text.document}>
                <Link
                  to="/documenti/$id"
                  params={{ id: text.document }}
                  aria-label={t(($) => $.rounds.readText, { title: words.version(text) })}
                >
                  {words.version(text)}
                </Link>
                <br />
                <span className="muted">{t(($) => $.rounds.fingerprint)}</span>{' '}
                <code>{fingerprint(text.hash)}</code>
              </li>
            ))}
          </ul>
        </Fact>
        {proposal && (
          <Fact name={t(($) => $.rounds.proposal)}>
            {t(($) => $.rounds.proposed[proposal.outcome])}
            {proposal.reason && <blockquote className="written">{proposal.reason}</blockquote>}
          </Fact>
        )}
        {instructions && (
          <Fact name={t(($) => $.rounds.instructions)}>
            <span className="written">{instructions}</span>
          </Fact>
        )}
        {round.kind === 'vote' && <RuleFact round={round} />}
        <Fact name={t(($) => $.rounds.openedFact)}>
          {t(($) => $.rounds.opened, { when: spokenMoment(new Date(openedAt), now), name: openedBy.name })}
          {phase.kind === 'closed' && (
            <>
              <br />
              {phase.by === null
                ? t(($) => (isOver(round, new Date(phase.at)) ? $.rounds.closedAt : $.rounds.closedByAll), {
                    when: spokenMoment(new Date(phase.at), now),
                  })
                : t(($) => $.rounds.closedBy, {
                    when: spokenMoment(new Date(phase.at), now),
                    name: phase.by.name,
                  })}
            </>
          )}
          {follows && (
            <>
              <br />
              <Link to="/sedute/$id" params={{ id: follows.id }}>
                {t(($) => $.rounds.follows, { number: follows.number })}
              </Link>
            </>
          )}
        </Fact>
        {mine.length > 0 && <Receipts round={round} />}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function RuleFact({ round: { rule, places } }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const voice = useRuleVoice(sittersOf(places));
  const [whole, setWhole] = useState(false);
  if (rule === null) return null;
  return (
    <Fact name={t(($) => $.rounds.rule)}>
      {whole ? <RuleLines rule={rule} voice={voice} /> : ruleSentence(rule, voice)}{' '}
      <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {t(($) => $.rounds.wholeRule)}
      </button>
    </Fact>
  );
}

/** The secretary has one for each word that she entered: a list that nobody reads unless she asks for it. */
const listedAtOnce = 4;

function Receipts({ round: { mine, places } }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const list = (
    <ul>
      {mine.map(({ ballot, seat }) => (
        <li key={ballot}>
          <Link to="/ricevute/$ballot" params={{ ballot }}>
            {t(($) => $.rounds.receiptOf, { name: places.find(({ id }) => id === seat)?.name ?? '' })}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <Fact name={t(($) => $.rounds.receipts)}>
      {mine.length <= listedAtOnce ? (
        list
      ) : (
        <details>
          <summary>{t(($) => $.rounds.receiptsOf, { count: mine.length })}</summary>
          {list}
        </details>
      )}
    </Fact>
  );
}

/** The first twelve digits, as people compare them. */
function fingerprint(hash: string): string {
  return (hash.slice(0, 12).match(/.{4}/gu) ?? []).join(' ');
}
