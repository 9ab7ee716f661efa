import type { Statement } from '../../../../shared/decisions/statement.ts';
import { fill } from '../../../../shared/i18n/fill.ts';
import { spacedCode } from '../../../../shared/people/loginCode.ts';
import { type Letter, type Receiver, wordsFor } from '../../../platform/letter.ts';

type Stated = Pick<Statement, 'kind' | 'choice' | 'organisation' | 'texts' | 'planHash'>;

/** A code, and what it confirms: whoever reads it elsewhere than on the page sees whether it is her own word. */
export function codeLetter(to: Receiver, code: string, stated: Stated): Letter {
  const words = wordsFor(to).statementCode;
  const { kind, choice, organisation, texts, planHash } = stated;
  const [text] = texts;
  const what = fill(words.what, {
    choice: kind === 'signature' && choice !== 'abstention' ? words.signature[choice] : words.choice[choice],
    who: organisation.name,
    text:
      planHash !== null || text === undefined
        ? words.plan
        : fill(words.text, { title: text.title, number: String(text.number) }),
  });
  return {
    subject: words.subject[kind],
    parts: [
      words.prepared,
      { quote: what },
      words.intro,
      { code: spacedCode(code) },
      words.limits,
      words.unexpected,
    ],
  };
}
