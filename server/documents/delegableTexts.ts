import type { DelegableTexts } from '../people/delegations/delegableTexts.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { listDocuments } from './readDocuments.ts';

/** Of all that the actor may read, what some body decides on; in the order of the plan, then by title. */
export function delegableTextsOver(deps: Pick<DocumentsDeps, 'db' | 'places'>): DelegableTexts {
  return async (actor) => {
    const rows = await listDocuments(deps, actor, {});
    return rows
      .filter(({ kind }) => kind !== 'minutes')
      .map(({ id, number, code, title }) => ({
        id,
        title: [number ?? code, title].filter(Boolean).join(' '),
      }))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'it', { numeric: true }));
  };
}
