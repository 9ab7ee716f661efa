import { type DocumentKind, documentKinds } from '../../../shared/documents/kind.ts';
import type { DocumentState } from '../../../shared/documents/lives.ts';
import { statesOf } from '../../../shared/documents/states.ts';
import { matchesWords } from '../../../shared/kernel/matchesWords.ts';

/** The parts of the page of documents as the address says them; the plan is the page itself. */
const parts = {
  raccomandazioni: 'recommendation',
  accordi: 'agreement',
  verbali: 'minutes',
} as const satisfies Record<string, DocumentKind>;

type Part = keyof typeof parts;

/** Which documents are shown; kept in the address, so that "back" brings them back. */
export type DocumentFilters = {
  readonly tipo?: Part | undefined;
  readonly q?: string | undefined;
  readonly stato?: DocumentState | undefined;
  /** Only what I may write. */
  readonly mie?: true | undefined;
};

/** The filters that an address names. The router lays it over what the address says: what is not ours has to be overwritten, not left out. */
export function documentFilters(search: Record<string, unknown>): DocumentFilters {
  const { tipo, q, stato, mie } = search;
  const part = partNamed(tipo);
  const words = typeof q === 'string' || typeof q === 'number' ? String(q) : '';
  const states: readonly DocumentState[] = statesOf[kindShown({ tipo: part })];
  const state = states.find((known) => known === stato);
  return {
    tipo: part,
    q: words === '' ? undefined : words,
    stato: state,
    mie: mie === true || mie === '1' || mie === 1 ? true : undefined,
  };
}

/** The kind that an address shows. */
export function kindShown({ tipo }: { readonly tipo?: Part | undefined }): DocumentKind {
  return tipo === undefined ? 'plan_section' : parts[tipo];
}

/** The address of a kind, with the filters that make sense for every kind. */
export function filtersOfKind(kind: DocumentKind, { q, mie }: DocumentFilters): DocumentFilters {
  const part = Object.keys(parts)
    .map(partNamed)
    .find((name) => name && parts[name] === kind);
  return { ...(part && { tipo: part }), ...(q && { q }), ...(mie && { mie }) };
}

export function isFiltered({ q, stato, mie }: DocumentFilters): boolean {
  return Boolean(q?.trim()) || stato !== undefined || mie === true;
}

type Filtered = {
  readonly title: string;
  readonly number: string | null;
  readonly code: string | null;
  readonly state: DocumentState;
  readonly mayWrite: boolean;
};

/** Does a document fit? What it is called by counts among its words: "9.E" and "R-07" find it too. */
export function fitsFilters({ q, stato, mie }: DocumentFilters, document: Filtered): boolean {
  if (stato !== undefined && document.state !== stato) return false;
  if (mie && !document.mayWrite) return false;
  return q === undefined || matchesWords(`${document.number ?? document.code ?? ''} ${document.title}`, q);
}

/** How many of these documents each kind would show under the filters that hold for every kind. */
export function countsByKind(
  documents: readonly (Filtered & { readonly kind: DocumentKind })[],
  { q, mie }: DocumentFilters,
): Readonly<Record<DocumentKind, number>> {
  const filters = { ...(q && { q }), ...(mie && { mie }) };
  const counts = documentKinds.map((kind) => [
    kind,
    documents.filter((document) => document.kind === kind && fitsFilters(filters, document)).length,
  ]);
  // One entry for every kind.
  return Object.fromEntries(counts) as Record<DocumentKind, number>;
}

function partNamed(name: unknown): Part | undefined {
  return typeof name === 'string' && Object.hasOwn(parts, name) ? (name as Part) : undefined;
}
