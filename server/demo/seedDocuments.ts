import type { DocumentKind } from '../../shared/documents/kind.ts';
import { type Part, startingText } from '../../shared/documents/template/startingText.ts';
import { templates } from '../../shared/documents/template/templates.ts';
import { must } from '../../shared/kernel/assert.ts';
import { serverMember } from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import type { Ids } from '../../shared/kernel/ports.ts';
import { firstUpdate } from '../../shared/text/content.ts';
import { documentActs } from '../documents/acts.ts';
import { subdistrictChoices } from '../documents/choicesStore.ts';
import { insertDocument } from '../documents/newDocument.ts';
import type { CreatedPlan } from '../plan/createPlan.ts';
import type { Transaction } from '../platform/database.ts';
import {
  type DemoWords,
  demoAgreement,
  demoMinutes,
  demoRecommendations,
  demoThemeNote,
  partsWith,
} from './documents.ts';
import type { Territory } from './seedTerritory.ts';

type Fields = Readonly<Record<string, unknown>>;
type Made = {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly parts: readonly Part[];
  readonly fields: Fields;
};

/** One text of each kind beside the plan, with three recommendations; all words are invented. */
export async function seedDocuments(
  tx: Transaction,
  ids: Ids,
  territory: Territory,
  plan: CreatedPlan,
  at: Date,
): Promise<readonly Act[]> {
  const subdistricts = await subdistrictChoices(tx, territory.district);
  const { cooperative, association } = territory.organisations;
  const made: readonly Made[] = [
    ...demoRecommendations.map(({ title, theme, words }) => ({
      kind: 'recommendation' as const,
      title,
      parts: [...filled('recommendation', words), ['Da dove viene il tema', demoThemeNote] as const],
      fields: { theme, addressee: { to: 'assembly' } },
    })),
    {
      kind: 'agreement',
      title: demoAgreement.title,
      parts: filled('agreement', demoAgreement.words),
      fields: {
        objective: { section: plan.sections.get('9.E') ?? null, words: demoAgreement.objective },
        parties: [party(cooperative), party(association)],
        subdistricts: subdistricts.slice(0, 2).map(({ id }) => id),
      },
    },
    {
      kind: 'minutes',
      title: demoMinutes.title,
      parts: filled('minutes', demoMinutes.words),
      fields: { sitting: { table: demoMinutes.table }, number: 1 },
    },
  ];
  const acts: Act[] = [];
  for (const { kind, title, parts, fields } of made) {
    const id = await insertDocument(tx, ids, {
      district: territory.district,
      kind,
      title,
      fields,
      first: firstUpdate(startingText(parts), () => ids.newId()),
      author: serverMember,
      createdBy: null,
      at,
    });
    acts.push(documentActs.created(id, null, { kind, title }));
  }
  return acts;
}

function filled(kind: DocumentKind, words: DemoWords): readonly Part[] {
  return partsWith(must(templates[kind], 'these kinds have a template'), words);
}

function party(organisation: string): Fields {
  return { organisation, signatory: null, representative: null, powers: null, contribution: null };
}
