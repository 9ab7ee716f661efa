import { useTranslation } from 'react-i18next';
import { importLimits } from '../../../shared/documents/api.ts';
import { FileDrop } from '../../ui/FileDrop.tsx';

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

/** The file of an import, and what it may be. */
export function FileField(props: FileFieldProps) {
  const { t } = useTranslation();
  return (
    <FileDrop
      label={t(($) => $.importing.file)}
      hint={t(($) => $.importing.limit, { word: inMegabytes.word, text: inMegabytes.text })}
      choose={t(($) => $.importing.choose)}
      chooseOther={t(($) => $.importing.chooseOther)}
      drop={t(($) => $.importing.drop)}
      accept={accepted}
      {...props}
    />
  );
}
