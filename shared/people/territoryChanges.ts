import { canonicalJson } from '../kernel/canonicalJson.ts';
import { hex, sha256 } from '../kernel/hash.ts';
import type { TerritoryChange, TerritoryPreview, TerritoryProblem } from './registerApi.ts';
import { nameKey } from './sameName.ts';
import type { TerritoryFile, TerritoryLine } from './territoryFile.ts';

/** A territory as it stands, by names: all that a file can change. */
export type StandingTerritory = {
  readonly subdistricts: readonly string[];
  readonly municipalities: readonly {
    readonly name: string;
    readonly subdistrict: string | null;
    /** By year. */
    readonly weights: ReadonlyMap<number, number>;
    readonly exists: boolean;
  }[];
  /** Names of organisations that are no municipalities. */
  readonly others: readonly string[];
};

/** What a file would change, in the order in which it is done: the parts first, then who lies in them. */
export function territoryPreview(standing: StandingTerritory, file: TerritoryFile): TerritoryPreview {
  const taken = new Set(standing.others.map(nameKey));
  const byKey = new Map(standing.municipalities.map((one) => [nameKey(one.name), one]));
  const parts = partNames(standing, file.lines);
  const perLine = file.lines.map((line) => lineChanges(line, byKey.get(nameKey(line.name)), parts));
  const changes = [...newParts(standing, parts), ...perLine.flat()];
  const named = new Set(file.lines.map((line) => nameKey(line.name)));
  const problems = file.lines
    .filter((line) => taken.has(nameKey(line.name)))
    .map((line): TerritoryProblem => ({ line: line.line, kind: 'name_taken', value: line.name }));
  return {
    changes,
    problems: [...file.problems, ...problems].toSorted((a, b) => a.line - b.line),
    unchanged: perLine.filter((found) => found.length === 0).length,
    notInFile: standing.municipalities
      .filter((one) => one.exists && !named.has(nameKey(one.name)))
      .map((one) => one.name),
    digest: hex(sha256(canonicalJson(changes))),
  };
}

/** Every part by its key, under the name that it has, or that the file gives it first. */
function partNames(
  standing: StandingTerritory,
  lines: readonly TerritoryLine[],
): ReadonlyMap<string, string> {
  const names = [...standing.subdistricts, ...lines.flatMap((line) => line.subdistrict ?? [])];
  const parts = new Map<string, string>();
  for (const name of names) if (!parts.has(nameKey(name))) parts.set(nameKey(name), name);
  return parts;
}

function newParts(
  standing: StandingTerritory,
  parts: ReadonlyMap<string, string>,
): readonly TerritoryChange[] {
  const known = new Set(standing.subdistricts.map(nameKey));
  return [...parts].flatMap(([key, name]) => (known.has(key) ? [] : [{ kind: 'subdistrict_added', name }]));
}

function lineChanges(
  line: TerritoryLine,
  known: StandingTerritory['municipalities'][number] | undefined,
  parts: ReadonlyMap<string, string>,
): readonly TerritoryChange[] {
  const changes: TerritoryChange[] = [];
  const name = known?.name ?? line.name;
  const subdistrict = line.subdistrict === null ? null : (parts.get(nameKey(line.subdistrict)) ?? null);
  if (known === undefined) changes.push({ kind: 'municipality_added', name, subdistrict });
  else if (subdistrict !== null && subdistrict !== known.subdistrict)
    changes.push({ kind: 'subdistrict_changed', name, was: known.subdistrict, subdistrict });
  if (line.weight !== null) {
    const { year, weight } = line.weight;
    const was = known?.weights.get(year) ?? null;
    if (was !== weight) changes.push({ kind: 'weight_set', name, year, was, weight });
  }
  return changes;
}
