/** What mammoth makes of a text, as far as we look: 1.13.0, which calls this format unstable. */
export type WordBlock =
  | { readonly type: 'paragraph'; readonly styleId: string | null; readonly children: readonly WordInline[] }
  | { readonly type: 'table'; readonly children: readonly WordRow[] };

export type WordRow = {
  readonly type: 'tableRow';
  readonly isHeader: boolean;
  readonly children: readonly WordCell[];
};

export type WordCell = {
  readonly type: 'tableCell';
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly WordBlock[];
};

export type WordInline =
  | {
      readonly type: 'run';
      readonly isBold: boolean;
      readonly isItalic: boolean;
      readonly children: readonly WordInline[];
    }
  | {
      readonly type: 'hyperlink';
      readonly href?: string;
      readonly anchor?: string;
      readonly children: readonly WordInline[];
    }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'break'; readonly breakType: 'line' | 'page' | 'column' }
  | { readonly type: 'noteReference'; readonly noteType: string; readonly noteId: string };

export type WordNote = { readonly body: readonly WordBlock[] };

export type WordText = {
  readonly children: readonly WordBlock[];
  readonly notes: { readonly resolve: (reference: WordInline) => WordNote | null };
};
