import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { titleLimit, titleSchema } from '../../shared/documents/api.ts';
import type { DocumentKind } from '../../shared/documents/kind.ts';

/** A title while it is being written. It is wrong only after somebody has tried to use it. */
export function useTitleField(initial: string, kind: DocumentKind) {
  const { t } = useTranslation();
  const [value, setValue] = useState(initial);
  const [tried, setTried] = useState(false);
  const limit = titleLimit[kind];
  const parsed = titleSchema.pipe(z.string().max(limit)).safeParse(value);
  const wrong =
    value.trim() === '' ? t(($) => $.documents.nameMissing) : t(($) => $.kinds.titleTooLong, { limit });
  return {
    value,
    setValue,
    error: tried && !parsed.success ? wrong : null,
    /** The title as it will be stored, or null after pointing out what is wrong with it. */
    take: (): string | null => {
      setTried(true);
      return parsed.success ? parsed.data : null;
    },
  };
}
