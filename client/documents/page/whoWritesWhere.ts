import type { TFunction } from 'i18next';
import type { SharedText } from '../../sync/sharedText.ts';
import { headingAbove } from './whereIsCursor.ts';

/** One sentence for each person whose caret stands in the text: who, of which body, under which heading. */
export function whoWritesWhere(text: Pick<SharedText, 'doc' | 'provider' | 'people'>, t: TFunction): string {
  const states = text.provider.awareness.getStates();
  const sentences = text.people.flatMap((person) => {
    const heading = headingAbove(text.doc, states.get(person.clientId));
    if (heading === null) return [];
    const body = person.external ? t(($) => $.editor.here.external) : person.organisation;
    const who = { name: person.name, body };
    return heading === ''
      ? t(($) => $.editor.voices.atStart, who)
      : t(($) => $.editor.voices.inHeading, { ...who, heading });
  });
  return sentences.length === 0 ? t(($) => $.editor.voices.nobody) : sentences.join(' ');
}
