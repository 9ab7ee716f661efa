import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunicipalityRow, TerritoryView } from '../../../../shared/people/registerApi.ts';
import { Button } from '../../../ui/Button.tsx';
import { buttonClass } from '../../../ui/buttonClass.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { ReadOnlyNote } from '../Listed.tsx';
import { territoryQuery } from '../queries.ts';
import { RegisterFrame } from '../RegisterFrame.tsx';
import { useMayAdminister } from '../useMayAdminister.ts';
import { TerritoryImportDialog } from './import/TerritoryImportDialog.tsx';
import { Municipalities } from './Municipalities.tsx';
import { MunicipalityDialog } from './MunicipalityDialog.tsx';
import { SubdistrictsDialog } from './SubdistrictsDialog.tsx';
import { sampleFile } from './sampleFile.ts';

/** The municipalities of the district, their weights and its parts. */
export function TerritoryPage() {
  const territory = useQuery(territoryQuery);
  return (
    <RegisterFrame page="territory">
      {territory.error && !territory.data && (
        <Problem error={territory.error} onRetry={() => void territory.refetch()} />
      )}
      {territory.isPending && <Loading lines={12} />}
      {territory.data && <Territory territory={territory.data} />}
    </RegisterFrame>
  );
}

type Doing =
  | { readonly what: 'add' | 'import' | 'subdistricts' }
  | { readonly what: 'edit'; readonly municipality: MunicipalityRow };

function Territory({ territory }: { readonly territory: TerritoryView }) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      <ReadOnlyNote />
      {territory.municipalities.length === 0 ? (
        <FirstTime onDo={(what) => setDoing({ what })} />
      ) : (
        <Municipalities
          territory={territory}
          acts={<Acts onDo={(what) => setDoing({ what })} />}
          onEdit={(municipality) => setDoing({ what: 'edit', municipality })}
        />
      )}
      {doing?.what === 'add' && (
        <MunicipalityDialog territory={territory} municipality={null} onClose={close} />
      )}
      {doing?.what === 'edit' && (
        <MunicipalityDialog territory={territory} municipality={doing.municipality} onClose={close} />
      )}
      {doing?.what === 'import' && <TerritoryImportDialog onClose={close} />}
      {doing?.what === 'subdistricts' && <SubdistrictsDialog territory={territory} onClose={close} />}
    </>
  );
}

type DoProps = { readonly onDo: (what: 'add' | 'import' | 'subdistricts') => void };

function Acts({ onDo }: DoProps) {
  const { t } = useTranslation();
  return (
    <>
      <a className={buttonClass()} href="/api/register/territory.csv" download>
        <Icon name="download" />
        {t(($) => $.territory.download)}
      </a>
      {useMayAdminister() && (
        <>
          <Button onClick={() => onDo('subdistricts')}>{t(($) => $.territory.subdistricts)}</Button>
          <Button icon="table" onClick={() => onDo('import')}>
            {t(($) => $.territory.import)}
          </Button>
          <Button tone="primary" icon="plus" onClick={() => onDo('add')}>
            {t(($) => $.territory.add)}
          </Button>
        </>
      )}
    </>
  );
}

function FirstTime({ onDo }: DoProps) {
  const { t } = useTranslation();
  const mayAdminister = useMayAdminister();
  return (
    <Empty
      topLevel
      icon="home"
      title={t(($) => $.territory.empty)}
      action={
        mayAdminister && (
          <div className="row wrap centred">
            <Button tone="primary" icon="table" onClick={() => onDo('import')}>
              {t(($) => $.territory.import)}
            </Button>
            <Button icon="plus" onClick={() => onDo('add')}>
              {t(($) => $.territory.add)}
            </Button>
            <a className={buttonClass({ tone: 'quiet' })} {...sampleFile}>
              <Icon name="download" />
              {t(($) => $.territory.sample)}
            </a>
          </div>
        )
      }
    >
      {mayAdminister ? t(($) => $.territory.emptyBody) : t(($) => $.territory.emptyReader)}
    </Empty>
  );
}
