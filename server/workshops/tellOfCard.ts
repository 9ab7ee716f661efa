import type { ContributionId } from '../../shared/kernel/ids.ts';
import { cardBoth } from './cardStore.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

/** After a commit that changed a card: its table sees it as it is now, and the console with what is hidden. */
export async function tellOfCard(
  { db, tellWorkshop }: Pick<WorkshopsDeps, 'db' | 'tellWorkshop'>,
  id: ContributionId,
): Promise<void> {
  const card = await cardBoth(db, id);
  if (card === null) return;
  tellWorkshop(card.workshop, { to: 'table', card: card.table }, { table: card.table.table });
  tellWorkshop(card.workshop, { to: 'console', card: card.console }, { console: card.workshop });
}
