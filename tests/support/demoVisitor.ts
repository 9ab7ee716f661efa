import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import type { PlanEntryView, PlanView } from '../../shared/plan/api.ts';

/** A persona of the demo district with a session, over plain HTTP. */
export type Visitor = {
  readonly headers: { readonly cookie: string };
  readonly session: SessionView;
  readonly get: <T>(path: string) => Promise<T>;
};

export async function enterDemo(baseUrl: string, persona: string): Promise<Visitor> {
  const answer = await fetch(`${baseUrl}/api/demo/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  if (!answer.ok) throw new Error(`nobody entered: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
  const headers = { cookie };
  const get = async <T>(path: string): Promise<T> => {
    const response = await fetch(baseUrl + path, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return { headers, session: await get<SessionView>('/api/session'), get };
}

/** The document of a section by its number in the plan: "9.E". */
export async function sectionOf(visitor: Visitor, number: string): Promise<DocumentId> {
  const plan = await visitor.get<PlanView>('/api/plan');
  const all = (entries: readonly PlanEntryView[]): readonly PlanEntryView[] =>
    entries.flatMap((entry) => (entry.kind === 'heading' ? all(entry.entries) : [entry]));
  const found = all(plan.entries).find((entry) => entry.number === number);
  return must(found?.kind === 'section' ? found.document : null, `the plan has a section ${number}`);
}
