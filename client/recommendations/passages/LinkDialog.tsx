import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { type LinkExtent, linkExtents } from '../../../shared/recommendations/link.ts';
import type { PassagesView } from '../../../shared/recommendations/matrix.ts';
import type { Anchor } from '../../../shared/text/anchor.ts';
import { Picks } from '../../decisions/rounds/Picks.tsx';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { useLinkPassage } from '../matrix/queries.ts';

type Props = {
  readonly section: DocumentId;
  readonly anchor: Anchor;
  readonly choices: PassagesView['choices'];
  readonly onClose: () => void;
};

/** Which recommendation the chosen words carry out, and how far. */
export function LinkDialog({ section, anchor, choices, onClose }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<DocumentId | undefined>(choices[0]?.id);
  const [extent, setExtent] = useState<LinkExtent>('full');
  const link = useLinkPassage();
  const submit = () => {
    const one = choices.find(({ id }) => id === chosen);
    if (one === undefined) return;
    link.mutate(
      { recommendation: one.id, section, anchor, extent },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.matrix.linked, { code: one.code }));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t(($) => $.matrix.linkTitle)}
      verb={t(($) => $.matrix.linkVerb)}
      busy={link.isPending && t(($) => $.matrix.linking)}
      failure={link.data?.ok === false ? link.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="strong">{t(($) => $.matrix.passage)}</p>
      <p className="quote">{anchor.quote}</p>
      {chosen !== undefined && (
        <Select
          label={t(($) => $.matrix.which)}
          options={choices.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <Picks
        label={t(($) => $.matrix.how)}
        options={linkExtents.map((one) => ({ value: one, label: t(($) => $.matrix.extent[one]) }))}
        value={extent}
        onChange={setExtent}
      />
    </FormDialog>
  );
}
