/** The button to which an arrow leads from the one that has focus, in a list that wraps into rows; null where there is none. */
export function neighbour(list: HTMLElement, from: EventTarget, key: string): HTMLElement | null {
  const seats = [...list.querySelectorAll<HTMLElement>('button')];
  const at = from instanceof HTMLElement ? seats.indexOf(from) : -1;
  if (at < 0) return null;
  switch (key) {
    case 'ArrowRight':
      return seats[at + 1] ?? null;
    case 'ArrowLeft':
      return seats[at - 1] ?? null;
    case 'Home':
      return seats[0] ?? null;
    case 'End':
      return seats.at(-1) ?? null;
    case 'ArrowDown':
    case 'ArrowUp':
      return seats[at + (key === 'ArrowDown' ? 1 : -1) * columns(seats)] ?? null;
    default:
      return null;
  }
}

/** How many stand in the first row. */
function columns(seats: readonly HTMLElement[]): number {
  const top = seats[0]?.offsetTop;
  return Math.max(1, seats.filter((seat) => seat.offsetTop === top).length);
}
