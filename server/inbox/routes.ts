import { Hono } from 'hono';
import type { CurrentSession } from '../people/currentSession.ts';
import { signedIn } from '../people/signedIn.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import { type DeskDeps, viewDesk } from './viewDesk.ts';

export type InboxDeps = DeskDeps & { readonly currentSession: CurrentSession };

export function inboxRoutes(deps: InboxDeps) {
  return new Hono().use(signedIn(deps.currentSession)).get('/', async (c) => {
    const desk = await viewDesk(deps, c.get('session').actor);
    return desk.ok ? c.json(desk.value) : answerRefusal(c, desk.refused);
  });
}
