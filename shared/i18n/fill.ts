/** Puts names into a text of the catalogue: "{{name}}". */
export function fill(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => names[name] ?? whole);
}
