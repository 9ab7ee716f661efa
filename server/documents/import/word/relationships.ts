import type { WordParts } from './wordParts.ts';
import { elementsOf } from './xmlElement.ts';

/** What a part of a package leads to: another part, or an address outside that nobody here ever follows. */
export type Relationship = {
  readonly id: string;
  /** The end of its type: "hyperlink", "footnotes", "header". */
  readonly type: string;
  /** The path of a part in lower case, or an address as it is written. */
  readonly target: string;
};

/** The relationships of a part; those of the whole package for ''. */
export function relationshipsOf(parts: WordParts, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const root = parts.get(`${folder}_rels/${part.slice(slash)}.rels`);
  return elementsOf(root).flatMap(({ name, attributes }) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (name !== 'Relationship' || !id || !type || !target) return [];
    const isOutside = mode?.toLowerCase() === 'external';
    return [
      {
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        target: isOutside ? target : pathFrom(folder, target),
      },
    ];
  });
}

function pathFrom(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}
