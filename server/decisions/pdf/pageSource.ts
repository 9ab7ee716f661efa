import { tableHeads } from './tableHeads.ts';
import { literal, words } from './typstWords.ts';

/** What every page of a PDF says about the whole. */
export type Sheet = {
  readonly title: string;
  /** The line at the foot of each page, before its number. */
  readonly foot: string;
  /** The SHA-256 that all of it is about, 64 hexadecimal digits: whole on every page. Null: of nothing that has one. */
  readonly impronta: string | null;
  /** Whether the territory is invented; every page says so then. */
  readonly demo: boolean;
};

/** The beginning of each source: language, title, paper, type, and what stands at head and foot of a page. */
export function pageSource({ title, foot, impronta, demo }: Sheet): string {
  const head = demo ? demoMark : '';
  return `${tableHeads}
#set document(title: ${literal(title)}, author: "Corale")
#set text(lang: "it", region: "IT", font: ("Lora", "Titillium Web"), size: 10.5pt, hyphenate: true)
#let quiet = luma(75)
#set page(
  paper: "a4",
  margin: (x: 25mm, top: 24mm, bottom: 27mm),
  header: align(right, text(font: "Titillium Web", size: 8.5pt, weight: 600, fill: quiet, ${literal(head)})),
  footer: context {
    set text(font: "Titillium Web", size: 8pt, fill: quiet)
    line(length: 100%, stroke: 0.5pt + luma(170))
    v(-0.4em)
    grid(columns: (1fr, auto), column-gutter: 1.5em,
      text(${literal(foot)}),
      text("Pagina " + str(here().page()) + " di " + str(counter(page).final().first())))
${impronta === null ? '' : improntaFoot(impronta)}
  },
)
#set par(leading: 0.72em, spacing: 1.15em)
#set list(indent: 0.6em)
#set enum(indent: 0.6em)
#set table(stroke: 0.5pt + luma(150), inset: 6pt)
#set quote(block: true)
#show quote: set pad(x: 1.2em)
#show title: set text(font: "Titillium Web", size: 21pt, weight: 700)
#show title: set par(leading: 0.5em)
#show heading: set text(font: "Titillium Web", weight: 700)
#show heading: set block(above: 1.7em, below: 0.9em)
#show heading.where(level: 1): set text(size: 15.5pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 11.5pt, weight: 600)
#show link: set text(fill: rgb("#0b4a7a"))
#show link: underline
#show table: set text(font: "Titillium Web", size: 9.5pt)
#show table: set par(leading: 0.55em, justify: false)
`;
}

function improntaFoot(impronta: string): string {
  return `    v(-0.5em)
    text("Impronta")
    h(0.6em)
    text(font: "Roboto Mono", size: 6.8pt, ${literal(impronta)})`;
}

/** A digest that can be compared by eye, in groups of eight. */
export function improntaSource(impronta: string): string {
  const groups = impronta.match(/.{1,8}/gu) ?? [];
  return `#text(font: "Roboto Mono", size: 7.6pt, ${literal(groups.join(' '))});`;
}

/** A name and what it says, one under the other, read as a list. */
export function termsSource(terms: readonly (readonly [name: string, source: string])[]): string {
  const items = terms.map(([name, source]) => `terms.item([${words(name)}], [${source}])`);
  return `#block(fill: luma(245), inset: 10pt, radius: 3pt, width: 100%)[#set text(font: "Titillium Web", size: 9.5pt)
#terms(separator: [: ], hanging-indent: 1.2em, ${items.join(', ')})]`;
}

export const demoMark = 'Territorio dimostrativo';
