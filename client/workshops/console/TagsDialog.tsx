import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';
import { mostTags, type Tag, tags } from '../../../shared/workshops/contribution.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useTagWords } from '../useTagWords.ts';
import { useDesk } from './desk.ts';

type Props = { readonly card: ConsoleCard; readonly onClose: () => void };

/** Lenses, tracks and principles of one contribution. */
export function TagsDialog({ card, onClose }: Props) {
  const { t } = useTranslation();
  const { act, busy } = useDesk();
  const word = useTagWords();
  const [begun, setBegun] = useState(card.tags);
  const [chosen, setChosen] = useState<readonly Tag[]>(card.tags);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    if (chosen.length > mostTags) return setFailure(t(($) => $.console.tagging.most));
    if (String(begun) !== String(card.tags)) {
      setBegun(card.tags);
      const there = card.tags.map(word).join(', ');
      return setFailure(
        there === '' ? t(($) => $.console.now.noTags) : t(($) => $.console.now.tags, { tags: there }),
      );
    }
    const answer = await act({
      do: 'tag_contribution',
      contribution: card.id,
      tags: [...chosen],
      seen: card.revision,
    });
    if (answer.ok) onClose();
    else setFailure(answer.message);
  };
  const families = [
    { family: 'lens:', title: t(($) => $.console.tagging.lenses) },
    { family: 'track:', title: t(($) => $.console.tagging.tracks) },
    { family: 'principle:', title: t(($) => $.console.tagging.principles) },
  ];
  return (
    <FormDialog
      title={t(($) => $.console.tagging.title)}
      verb={t(($) => $.console.tagging.verb)}
      busy={busy && t(($) => $.console.busy)}
      failure={failure}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {families.map(({ family, title }) => (
        <fieldset key={family} className="tag-picks">
          <legend className="strong">{title}</legend>
          {tags
            .filter((tag) => tag.startsWith(family))
            .map((tag) => (
              <Checkbox
                key={tag}
                checked={chosen.includes(tag)}
                onChange={(on) => setChosen(on ? [...chosen, tag] : chosen.filter((one) => one !== tag))}
              >
                {word(tag)}
              </Checkbox>
            ))}
        </fieldset>
      ))}
    </FormDialog>
  );
}
