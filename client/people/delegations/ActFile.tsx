import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../ui/FileDrop.tsx';

type Props = {
  readonly file: File | null;
  readonly onFile: (file: File) => void;
  readonly error?: string | null;
  readonly held: boolean;
};

/** The act as a file; the server looks at its bytes. */
export function ActFile({ file, onFile, error = null, held }: Props) {
  const { t } = useTranslation();
  return (
    <FileDrop
      label={t(($) => $.delegations.giving.file)}
      hint={t(($) => $.delegations.giving.fileHint)}
      choose={t(($) => $.delegations.giving.choose)}
      chooseOther={t(($) => $.delegations.giving.chooseOther)}
      drop={t(($) => $.delegations.giving.drop)}
      accept=".pdf,.p7m,.jpg,.jpeg,.png"
      file={file}
      onFile={onFile}
      error={error}
      held={held}
    />
  );
}
