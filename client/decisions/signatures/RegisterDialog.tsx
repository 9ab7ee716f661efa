import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { largestSignedFile } from '../../../shared/decisions/externalSignature.ts';
import { announce } from '../../ui/announce.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Signed, sendSigned, useSignaturesAgain } from './queries.ts';

type Props = { readonly signed: Signed; readonly onClose: () => void };

const accepted = '.p7m,.pdf,application/pkcs7-mime,application/pdf';

/** The signed file with its protocol number. What is refused says why, and what was written stays. */
export function RegisterDialog({ signed, onClose }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [number, setNumber] = useState('');
  const [day, setDay] = useState('');
  const [asked, setAsked] = useState(false);
  const { share, failure, send } = useRegistering(signed, onClose);
  const isTooLarge = file !== null && file.size > largestSignedFile;
  const missing = asked && file === null ? t(($) => $.signatures.dialog.fileMissing) : null;
  const submit = () => {
    setAsked(true);
    if (file === null || isTooLarge || number.trim() === '' || day === '') return;
    void send({ file, number: number.trim(), day });
  };
  return (
    <FormDialog
      title={t(($) => $.signatures.dialog.title)}
      verb={t(($) => $.signatures.dialog.do)}
      busy={share !== null && t(($) => $.signatures.dialog.busy)}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <FileDrop
        label={t(($) => $.signatures.dialog.file)}
        hint={t(($) => $.signatures.dialog.fileHint)}
        choose={t(($) => $.signatures.dialog.choose)}
        chooseOther={t(($) => $.signatures.dialog.chooseOther)}
        drop={t(($) => $.signatures.dialog.drop)}
        accept={accepted}
        file={file}
        onFile={setFile}
        error={isTooLarge ? t(($) => $.refusals.attachment_too_large) : missing}
        held={share !== null}
      />
      <TextField
        label={t(($) => $.signatures.dialog.number)}
        hint={t(($) => $.signatures.dialog.numberHint)}
        value={number}
        onChange={setNumber}
        error={asked && number.trim() === '' ? t(($) => $.signatures.dialog.numberMissing) : null}
      />
      <DateField
        label={t(($) => $.signatures.dialog.day)}
        value={day}
        onChange={setDay}
        error={asked && day === '' ? t(($) => $.signatures.dialog.dayMissing) : null}
      />
      {share !== null && <Progress share={share} />}
    </FormDialog>
  );
}

function Progress({ share }: { readonly share: number }) {
  const { t } = useTranslation();
  const percent = Math.round(share * 100);
  return (
    <p className="small muted">
      {t(($) => $.signatures.dialog.sending, { percent })}
      <progress
        className="gone"
        max={100}
        value={percent}
        aria-label={t(($) => $.signatures.dialog.progress)}
      />
    </p>
  );
}

/** Sends; closing the dialog gives up what is on its way. */
function useRegistering(signed: Signed, onClose: () => void) {
  const { t } = useTranslation();
  const again = useSignaturesAgain(signed);
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);
  const send = async (said: Parameters<typeof sendSigned>[1]) => {
    const given = new AbortController();
    underWay.current = given;
    setFailure(null);
    setShare(0);
    try {
      const answer = await sendSigned(signed, said, setShare, given.signal);
      if (!answer.ok) return setFailure(answer.message);
      await again();
      announce(t(($) => $.signatures.dialog.done));
      onClose();
    } catch (error) {
      if (!given.signal.aborted) throw error;
    } finally {
      setShare(null);
    }
  };
  return { share, failure, send };
}
