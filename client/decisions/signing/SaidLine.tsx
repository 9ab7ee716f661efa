import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../shared/decisions/round.ts';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { choiceName } from './choiceWords.ts';
import type { SignSeat } from './signSeat.ts';
import { spokenFor } from './spokenFor.ts';

type Props = {
  readonly view: Pick<SignView, 'kind' | 'whole' | 'texts'>;
  readonly seat: SignSeat | null;
  readonly choice: Choice | null;
};

/** "Favorevole con riserva, per il Comune di Romanengo, versione 4." */
export function SaidLine({ view: { kind, whole, texts }, seat, choice }: Props) {
  const { t } = useTranslation();
  if (seat === null) return t(($) => $.signing.confirm.chooseForWhom);
  if (choice === null) return t(($) => $.signing.confirm.choose);
  const who = spokenFor(seat.name, t);
  return (
    <>
      <b>{choiceName(choice, kind, who, t)}</b>
      {whole
        ? t(($) => $.signing.confirm.linePlan, { who })
        : t(($) => $.signing.confirm.line, { who, number: texts[0]?.number ?? 0 })}
    </>
  );
}
