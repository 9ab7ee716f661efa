import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';

/** While a workshop goes on: where its report will be, and why it is not there yet. */
export function ReportNotYet() {
  const { t } = useTranslation();
  const [heading, why] = [useId(), useId()];
  return (
    <section className="sheet" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{t(($) => $.report.files)}</h2>
      </header>
      <div className="in stack-2">
        <p id={why}>{t(($) => $.report.notYet)}</p>
        <p>
          <Button icon="download" aria-disabled aria-describedby={why}>
            {t(($) => $.report.download)}
          </Button>
        </p>
      </div>
    </section>
  );
}
