/**
 * The version of the editor schema. Any change to the nodes, marks or attributes of `schema.ts` raises it:
 * a page that knows a lower one would delete what it does not understand, so the server turns it away (G7).
 * How texts of the version before become texts of it stands in `schemaSteps.ts`.
 *
 * 1: paragraphs, headings, lists, quotations, rules; bold, italic, links. 2: tables, notes, mentions.
 * 3: images.
 */
export const schemaVersion = 3;
