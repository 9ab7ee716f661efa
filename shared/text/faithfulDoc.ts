import * as Y from 'yjs';

/**
 * A Y.Doc that holds what was applied to it and nothing else. By itself Yjs tidies formats after every change
 * that comes from elsewhere: it deletes those that seem to be needed no more, in each copy at another moment.
 * Nobody would store those deletions of a room or a reader, and two copies that tidy apart take away what
 * either one had kept.
 */
export function faithfulDoc(): Y.Doc {
  const doc = new Y.Doc();
  // Told between the observers, of which one asks for it, and the tidying.
  doc.on('afterTransaction', (transaction) => {
    transaction._needFormattingCleanup = false;
  });
  return doc;
}
