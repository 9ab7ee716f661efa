import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { textName } from '../../../shared/decisions/textName.ts';
import { shortFingerprint } from '../../documents/versions/Fingerprint.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { signOffAddress } from './signOffAddress.ts';

/** All texts of a plan that is decided as a whole, each with what is other than this person knows. */
export function PlanTexts({ view }: { readonly view: SignView }) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  return (
    <ol className="plan-texts">
      {view.texts.map((text) => {
        const { document, version, number, readBefore } = text;
        const title = textName(text);
        const since = readBefore && {
          number: readBefore.number,
          when: shortMoment(new Date(readBefore.at), new Date()),
        };
        return (
          <li key={document}>
            <b>{title}</b>
            <p className="small muted">
              {t(($) => $.versions.version, { number })}
              {' · '}
              <code>{shortFingerprint(text.hash)}</code>
            </p>
            <p className="small">
              {since === null
                ? t(($) => $.signing.changed.inPlan.first)
                : t(($) => $.signing.changed.inPlan.since, since)}
            </p>
            <p className="acts">
              <Link to="/documenti/$id/versioni/$versione" params={{ id: document, versione: version }}>
                {t(($) => $.signing.readOf, { title })}
              </Link>
              {readBefore && (
                <Link
                  to="/documenti/$id/confronto"
                  params={{ id: document }}
                  search={{ da: readBefore.version, a: version, parere: signOffAddress(view.round) }}
                >
                  {t(($) => $.signing.changed.inPlan.compare, { title })}
                </Link>
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
