import Papa from 'papaparse';
import type { TerritoryView } from '../../../../shared/people/registerApi.ts';
import { isOver } from '../../../../shared/people/term.ts';
import { territoryHeadings } from '../../../../shared/people/territoryFile.ts';

/**
 * The territory as a file that an Italian Excel opens by a double click: UTF-8 with its mark, semicolons, and
 * no cell that a spreadsheet would take for a formula. Read in again, it changes nothing.
 */
export function territoryCsv({ subdistricts, municipalities }: TerritoryView, today: string): string {
  const partName = new Map(subdistricts.map(({ id, name }) => [id, name]));
  const rows = municipalities
    .filter((row) => !isOver(row, today))
    .map((row) => [
      row.name,
      row.subdistrict === null ? '' : (partName.get(row.subdistrict) ?? ''),
      row.weight ?? '',
      row.year ?? '',
    ]);
  const table = Papa.unparse([[...territoryHeadings], ...rows], {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: true,
  });
  return `\uFEFF${table}\r\n`;
}
