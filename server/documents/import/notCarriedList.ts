import { type NotCarried, type NotCarriedKind, notCarriedKinds } from '../../../shared/documents/api.ts';

const sampleLength = 60;

/** Collects what an import leaves behind: how often, and what the first one looked like. */
export type NotCarriedList = {
  readonly add: (kind: NotCarriedKind, sample: string) => void;
  readonly all: () => readonly NotCarried[];
};

export function notCarriedList(): NotCarriedList {
  const found = new Map<NotCarriedKind, NotCarried>();
  return {
    add: (kind, sample) => {
      const known = found.get(kind);
      found.set(kind, { kind, count: (known?.count ?? 0) + 1, sample: known?.sample || shortened(sample) });
    },
    all: () => notCarriedKinds.flatMap((kind) => found.get(kind) ?? []),
  };
}

function shortened(text: string): string {
  const characters = [
    ...text
      .slice(0, 4 * sampleLength)
      .replace(/\s+/gu, ' ')
      .trim(),
  ];
  if (characters.length <= sampleLength) return characters.join('');
  return `${characters.slice(0, sampleLength - 1).join('')}…`;
}
