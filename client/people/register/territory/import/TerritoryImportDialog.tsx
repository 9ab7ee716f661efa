import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { FileDrop } from '../../../../ui/FileDrop.tsx';
import { Note } from '../../../../ui/Note.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { yearOf } from '../../wholeNumber.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { changedNames } from './previewWords.ts';
import { useTerritoryFile } from './useTerritoryFile.ts';

type TerritoryImportDialogProps = { readonly onClose: () => void };

/** A file, then in words what it would change, and only then the change. */
export function TerritoryImportDialog({ onClose }: TerritoryImportDialogProps) {
  const { t } = useTranslation();
  const [year, setYear] = useState('');
  const done = () => {
    announce(t(($) => $.territoryImport.done));
    onClose();
  };
  const { file, preview, isReading, isImporting, changedMeanwhile, asksYear, failure, look, confirm } =
    useTerritoryFile(done);
  return (
    <Dialog
      title={t(($) => $.territoryImport.title)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(($) => $.common.cancel)}</Button>
          {preview && preview.changes.length > 0 && preview.problems.length === 0 && (
            <Button
              tone="primary"
              busy={isImporting && t(($) => $.territoryImport.importing)}
              onClick={confirm}
            >
              <Confirm municipalities={changedNames(preview).length} parts={preview.changes.length} />
            </Button>
          )}
        </>
      }
    >
      <div className="stack-4">
        <FileDrop
          label={t(($) => $.importing.file)}
          hint={t(($) => $.territoryImport.hint)}
          choose={t(($) => $.importing.choose)}
          chooseOther={t(($) => $.importing.chooseOther)}
          drop={t(($) => $.importing.drop)}
          accept=".csv,.txt,text/csv,text/plain"
          file={file}
          onFile={(chosen) => look(chosen, yearOf(year))}
          error={null}
          held={isReading || isImporting}
        />
        {asksYear && (
          <YearField
            value={year}
            onChange={(words) => {
              setYear(words);
              const whole = yearOf(words);
              if (file && (whole !== null || words === '')) look(file, whole);
            }}
          />
        )}
        <div className="stack" aria-live="polite">
          {isReading && !preview && <p className="muted">{t(($) => $.territoryImport.reading)}</p>}
          {failure !== null && (
            <Note tone="no" spoken>
              {failure}
            </Note>
          )}
          {changedMeanwhile && (
            <Note tone="warn" title={t(($) => $.territoryImport.changedMeanwhile)} spoken>
              {t(($) => $.territoryImport.changedMeanwhileBody)}
            </Note>
          )}
          {preview && <ImportPreview preview={preview} />}
        </div>
      </div>
    </Dialog>
  );
}

type YearFieldProps = { readonly value: string; readonly onChange: (words: string) => void };

function YearField({ value, onChange }: YearFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t(($) => $.territoryImport.year)}
      hint={t(($) => $.territoryImport.yearHint)}
      value={value}
      inputMode="numeric"
      maxLength={4}
      onChange={onChange}
    />
  );
}

/** The button says what follows. */
function Confirm({ municipalities, parts }: { readonly municipalities: number; readonly parts: number }) {
  const { t } = useTranslation();
  return municipalities > 0
    ? t(($) => $.territoryImport.confirm, { count: municipalities })
    : t(($) => $.territoryImport.confirmParts, { count: parts });
}
