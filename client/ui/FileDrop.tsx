import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { buttonClass } from './buttonClass.ts';
import { Icon } from './Icon.tsx';

type FileDropProps = {
  readonly label: string;
  readonly hint: string;
  /** What the button says before a file is chosen, and after. */
  readonly choose: string;
  readonly chooseOther: string;
  /** Beside the button: that a file may be dropped too. */
  readonly drop: string;
  /** Endings and types, as the browser's own window takes them. */
  readonly accept: string;
  readonly file: File | null;
  readonly onFile: (file: File) => void;
  readonly error: string | null;
  /** While the file is on its way, no other one can be chosen. */
  readonly held: boolean;
};

/** A file, chosen or dropped. The input is a real one, so keyboard and screen reader know it already. */
export function FileDrop({ label, hint, file, onFile, error, held, ...words }: FileDropProps) {
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
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div className="drop" data-over={over || undefined}>
        <span className={`${buttonClass()} file`}>
          <Icon name="paper" />
          {file ? words.chooseOther : words.choose}
          <input
            id={id}
            type="file"
            accept={words.accept}
            aria-describedby={`${id}-hint ${id}-error`}
            aria-invalid={error !== null}
            disabled={held}
            onChange={choose}
          />
        </span>
        <span className={file ? 'grow' : 'grow muted'}>{file?.name ?? words.drop}</span>
      </div>
      <p className="err" id={`${id}-error`} role="alert">
        {error}
      </p>
    </div>
  );
}
