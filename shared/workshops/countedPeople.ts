/** "1 persona", "3 persone": the texts of workshops are Italian, whatever the interface speaks. */
export function countedPeople(count: number): string {
  return count === 1 ? '1 persona' : `${count} persone`;
}
