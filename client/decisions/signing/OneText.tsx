import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { Fingerprint } from '../../documents/versions/Fingerprint.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { WholeText } from './WholeText.tsx';

type Props = { readonly text: SignView['texts'][number] };

/** The one text that is decided upon: which it is exactly, and its words. */
export function OneText({ text }: Props) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  return (
    <>
      <dl className="ver">
        <dt>{t(($) => $.signing.version)}</dt>
        <dd>
          <b>{text.number}</b>
          {t(($) => $.signing.frozen, { when: spokenMoment(new Date(text.frozenAt), new Date()) })}
        </dd>
        <dt>{t(($) => $.signing.fingerprint)}</dt>
        <dd>
          <Fingerprint hash={text.hash} explained named={false} />
        </dd>
      </dl>
      <WholeText text={text} />
    </>
  );
}
