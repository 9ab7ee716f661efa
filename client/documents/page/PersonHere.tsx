import { useTranslation } from 'react-i18next';
import type { PresentPerson } from '../../sync/sharedText.ts';
import { Avatar } from '../../ui/Avatar.tsx';

/** Initials, name and body. A program that writes through the wire says so. */
export function PersonHere({ person }: { readonly person: PresentPerson }) {
  const { t } = useTranslation();
  return (
    <>
      <Avatar name={person.name} tone={person.tone} small />
      <span>
        {person.name}
        <small>{person.external ? t(($) => $.editor.here.external) : person.organisation}</small>
      </span>
    </>
  );
}
