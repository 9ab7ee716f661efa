import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { Fingerprint } from '../../documents/versions/Fingerprint.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { WhatChanged } from './WhatChanged.tsx';
import { WholeText } from './WholeText.tsx';

type Props = { readonly view: SignView; readonly text: SignView['texts'][number] };

/** The one text that is decided upon: which it is exactly, its words, and what is other than one knows. */
export function OneText({ view, text }: Props) {
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
        <dt className="vh">{t(($) => $.signing.fingerprint)}</dt>
        <dd>
          <Fingerprint hash={text.hash} explained />
        </dd>
      </dl>
      <WholeText text={text} />
      <WhatChanged round={view.round} text={text} />
    </>
  );
}
