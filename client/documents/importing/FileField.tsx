import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importLimits } from '../../../shared/documents/api.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';

type FileFieldProps = {
  readonly file: File | null;
  readonly onFile: (file: File) => void;
  readonly error: string | null;
  /** While the file is on its way, no other one can be chosen. */
  readonly held: boolean;
};

const accepted = [
  '.docx',
  '.md',
  '.markdown',
  '.txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/markdown',
  'text/plain',
].join();

const inMegabytes = { word: importLimits.word / 1024 / 1024, text: importLimits.text / 1024 / 1024 };

/** A file, chosen or dropped. The input is a real one, so keyboard and screen reader know it already. */
export function FileField({ file, onFile, error, held }: FileFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped && !held) onFile(dropped);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    if (chosen) onFile(chosen);
    // Choosing the same file again, after mending it, must count as a choice.
    event.target.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the first
    <div
      className={error ? 'field bad' : 'field'}
      onDrop={drop}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!held);
      }}
    >
      <label htmlFor={id}>{t(($) => $.importing.file)}</label>
      <p className="hint" id={`${id}-hint`}>
        {t(($) => $.importing.limit, { word: inMegabytes.word, text: inMegabytes.text })}
      </p>
      <div className="drop" data-over={over || undefined}>
        <span className={`${buttonClass()} file`}>
          <Icon name="paper" />
          {file ? t(($) => $.importing.chooseOther) : t(($) => $.importing.choose)}
          <input
            id={id}
            type="file"
            accept={accepted}
            aria-describedby={`${id}-hint ${id}-error`}
            aria-invalid={error !== null}
            disabled={held}
            onChange={choose}
          />
        </span>
        <span className={file ? 'grow' : 'grow muted'}>{file?.name ?? t(($) => $.importing.drop)}</span>
      </div>
      <p className="err" id={`${id}-error`} role="alert">
        {error}
      </p>
    </div>
  );
}
