import * as Y from 'yjs';

/**
 * One end of a cursor as presence carries it. It comes from another person's page, or from a program:
 * what is no position must not bring the editor down.
 */
export function cursorPoint(entry: unknown, end: 'anchor' | 'head'): Y.RelativePosition | null {
  const point = fieldOf(fieldOf(entry, 'cursor'), end);
  return typeof point === 'object' && point !== null ? Y.createRelativePositionFromJSON(point) : null;
}

function fieldOf(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}
