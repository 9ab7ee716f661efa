import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TerritoryPreview } from '../../../../../shared/people/registerApi.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Icon } from '../../../../ui/Icon.tsx';
import { Note } from '../../../../ui/Note.tsx';
import { type GroupedChanges, groupedChanges } from './previewWords.ts';
import { SomeNames } from './SomeNames.tsx';

type PreviewProps = { readonly preview: TerritoryPreview };

/** What a file would change, and what it would leave as it is. */
export function ImportPreview({ preview }: PreviewProps) {
  const { t } = useTranslation();
  if (preview.problems.length > 0) return <Problems preview={preview} />;
  return (
    <>
      {preview.changes.length === 0 ? (
        <Note tone="info">{t(($) => $.territoryImport.nothing)}</Note>
      ) : (
        <Part title={t(($) => $.territoryImport.willChange)}>
          <Changes changes={groupedChanges(preview)} />
        </Part>
      )}
      {preview.unchanged + preview.notInFile.length > 0 && (
        <Part title={t(($) => $.territoryImport.willStay)}>
          {preview.unchanged > 0 && (
            <li>{t(($) => $.territoryImport.unchanged, { count: preview.unchanged })}</li>
          )}
          {preview.notInFile.length > 0 && (
            <li>
              <SomeNames
                names={preview.notInFile}
                sentence={(names, count) => t(($) => $.territoryImport.notInFile, { count, names })}
              />
            </li>
          )}
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className="list changes">{children}</ul>
    </section>
  );
}

/** Nothing can be imported while a line cannot be read. */
function Problems({ preview: { problems } }: PreviewProps) {
  const { t } = useTranslation();
  const lines = new Set(problems.map(({ line }) => line)).size;
  return (
    <Note tone="no" title={t(($) => $.territoryImport.problems, { count: lines })} spoken>
      <ul className="changes">
        {problems.map(({ line, kind, value }) => (
          <li key={`${line} ${kind}`}>{t(($) => $.territoryImport.problem[kind], { line, value })}</li>
        ))}
      </ul>
    </Note>
  );
}

function Changes({ changes }: { readonly changes: GroupedChanges }) {
  const { t } = useTranslation();
  const { formatNumber } = useFormats();
  return (
    <>
      {changes.subdistricts.length > 0 && (
        <li>
          <Icon name="plus" />
          <SomeNames
            names={changes.subdistricts}
            sentence={(names, count) => t(($) => $.territoryImport.newSubdistricts, { count, names })}
          />
        </li>
      )}
      {changes.municipalities.length > 0 && (
        <li>
          <Icon name="plus" />
          <SomeNames
            names={changes.municipalities}
            sentence={(names, count) => t(($) => $.territoryImport.newMunicipalities, { count, names })}
          />
        </li>
      )}
      {changes.newWeights.map(({ year, weights }) => (
        <li key={year}>
          <Icon name="plus" />
          <SomeNames
            names={weights.map(({ name, weight }) =>
              t(($) => $.territoryImport.weightOf, { name, weight: formatNumber(weight) }),
            )}
            sentence={(names, count) => t(($) => $.territoryImport.newWeights, { count, year, names })}
          />
        </li>
      ))}
      {changes.changedWeights.map(({ name, year, was, weight }) => (
        <li key={`${name} ${year}`}>
          <Icon name="pen" />
          {t(($) => $.territoryImport.changedWeight, {
            name,
            year,
            was: formatNumber(was ?? 0),
            weight: formatNumber(weight),
          })}
        </li>
      ))}
      {changes.moved.map((move) => (
        <li key={move.name}>
          <Icon name="move" />
          <Moved {...move} />
        </li>
      ))}
    </>
  );
}

type MovedProps = GroupedChanges['moved'][number];

function Moved({ name, was, subdistrict: now }: MovedProps) {
  const { t } = useTranslation();
  if (was === null) return t(($) => $.territoryImport.movedIn, { name, now: now ?? '' });
  if (now === null) return t(($) => $.territoryImport.movedOut, { name, was });
  return t(($) => $.territoryImport.moved, { name, was, now });
}
