import type { TableView } from '../../../shared/workshops/api.ts';

/** The table of a workshop that was found to be over: the last that this page knew of it. */
export function endedView(view: TableView): TableView {
  return { ...view, course: { ...view.course, state: { kind: 'ended' }, timer: { kind: 'none' } } };
}
