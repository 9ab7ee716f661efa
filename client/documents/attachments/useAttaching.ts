import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentType, fileLimits } from '../../../shared/documents/files.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { announce } from '../../ui/announce.ts';
import { sendAttachment, useAttachmentsAgain } from './queries.ts';

/** A file on its way, or one that did not arrive. */
export type Sending = {
  readonly key: number;
  readonly name: string;
  /** How much of it has been sent, from 0 to 1. */
  readonly share: number;
  /** Why it was refused, in a whole sentence; null while it is on its way. */
  readonly failure: string | null;
};

/** Files go one after the other, so that the first is there while the last still waits. Leaving the page gives them up. */
export function useAttaching(document: DocumentId) {
  const { t } = useTranslation();
  const again = useAttachmentsAgain(document);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const underWay = useRef(new Map<number, AbortController>());
  const line = useRef<Promise<void>>(Promise.resolve());
  const count = useRef(0);
  useEffect(() => {
    const running = underWay.current;
    return () => {
      for (const given of running.values()) given.abort();
    };
  }, []);

  const change = (key: number, how: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...how } : one)));
  const drop = (key: number) => setSending((all) => all.filter((one) => one.key !== key));

  /** What would be refused need not be sent. */
  const wrong = ({ name, size }: File) => {
    if (attachmentType(name) === null) return t(($) => $.refusals.unsupported_attachment);
    return size > fileLimits.attachment ? t(($) => $.refusals.attachment_too_large) : null;
  };

  const send = async (key: number, file: File, given: AbortController) => {
    if (given.signal.aborted) return;
    try {
      const answer = await sendAttachment(document, file, (share) => change(key, { share }), given.signal);
      if (!answer.ok) return change(key, { failure: answer.message });
      await again();
      drop(key);
      announce(t(($) => $.attachments.added, { name: file.name }));
    } catch (error) {
      if (!given.signal.aborted) throw error;
    } finally {
      underWay.current.delete(key);
    }
  };

  const attach = (files: Iterable<File>) => {
    for (const file of files) {
      count.current += 1;
      const key = count.current;
      const failure = wrong(file);
      setSending((all) => [...all, { key, name: file.name, share: 0, failure }]);
      if (failure !== null) continue;
      const given = new AbortController();
      underWay.current.set(key, given);
      line.current = line.current.then(() => send(key, file, given));
    }
  };

  return {
    sending,
    attach,
    /** Gives a file up, or puts away why it was refused. */
    dismiss: (key: number) => {
      underWay.current.get(key)?.abort();
      drop(key);
    },
  };
}
