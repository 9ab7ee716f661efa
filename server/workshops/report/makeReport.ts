import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import type { atMost } from '../../platform/atMost.ts';
import { workshopOf } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { loadReport } from './loadReport.ts';
import { type ReportFile, reportFile } from './reportFile.ts';
import { type ReportFor, reportSheet } from './reportSheet.ts';

/** The report of a workshop that is over as a file: for everybody without names, for the office with those still kept. */
export async function makeReport(
  deps: Pick<WorkshopsDeps, 'db' | 'contentOf' | 'typeset'> & { readonly writing: ReturnType<typeof atMost> },
  actor: Actor,
  id: WorkshopId,
  how: { readonly as: 'docx' | 'pdf'; readonly reader: ReportFor },
): Promise<Result<ReportFile>> {
  if (!can(actor, 'workshop.read', { sameDistrict: true })) return refuse('forbidden');
  const over = await workshopOf(deps.db, id);
  if (over === null || over.district !== actor.district) return refuse('not_found');
  // Whoever may not have it learns that first, and not that others are at it.
  return deps.writing(async () => {
    const report = await loadReport(deps, over);
    return report.ok ? reportFile(deps, reportSheet(report.value, how.reader), how) : report;
  });
}
