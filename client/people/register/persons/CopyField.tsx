import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';

type CopyFieldProps = {
  readonly label: string;
  readonly value: string;
  /** What the button is called where several stand below each other. */
  readonly buttonName?: string;
};

/** Words to take elsewhere. Where the browser does not copy, they can be selected. */
export function CopyField({ label, value, buttonName }: CopyFieldProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Without https, or without leave, there is no clipboard: the words stand in the field.
      setCopied(false);
    }
  };
  return (
    <div className="copy">
      <TextField label={label} value={value} onChange={() => {}} isReadOnly />
      <Button icon="link" {...(buttonName && { 'aria-label': buttonName })} onClick={() => void copy()}>
        {t(($) => $.invitations.copy)}
      </Button>
      <span className="small muted" role="status">
        {copied !== null && (copied ? t(($) => $.invitations.copied) : t(($) => $.invitations.copyFailed))}
      </span>
    </div>
  );
}
