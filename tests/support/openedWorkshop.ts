import type { PersonId } from '../../shared/kernel/ids.ts';
import type { WorkshopView } from '../../shared/workshops/api.ts';
import { prepared } from './workshopTown.ts';

type Ask = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>;

/** A workshop in which contributions are brought; `ask` is the voice of somebody who may prepare it. */
export async function openedWorkshop(
  ask: Ask,
  of: { readonly tables: number; readonly supportBudget: number; readonly facilitator: PersonId },
): Promise<{ readonly workshop: string; readonly code: string }> {
  const { tables, supportBudget, facilitator } = of;
  const said = async (method: string, path: string, body?: unknown) => {
    const answer = await ask(method, path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const wanted = { ...prepared, tables, supportBudget, facilitators: [facilitator] };
  const { id } = (await said('POST', '/api/workshops', wanted)) as { id: string };
  const view = async () => (await said('GET', `/api/workshops/${id}`)) as WorkshopView;
  for (const act of [{ do: 'open' }, { do: 'go_to_phase', phase: 'contributions' }]) {
    const { revision } = await view();
    await said('POST', `/api/workshops/${id}/console`, { ...act, seen: revision });
  }
  return { workshop: id, code: (await view()).code };
}
