/** React keys from ids: a block keeps its element when others come and go above it. Twins and the nameless get one too. */
export function distinctKeys(ids: readonly (string | undefined)[]): readonly string[] {
  const seen = new Map<string, number>();
  return ids.map((id, index) => {
    if (id === undefined) return `at ${index}`;
    const twins = seen.get(id) ?? 0;
    seen.set(id, twins + 1);
    return twins === 0 ? id : `${id} ${twins}`;
  });
}
