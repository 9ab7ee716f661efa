import { parseSync, Visitor } from 'vite';

/** Attributes and properties that people read or hear. */
const spoken: ReadonlySet<string> = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'hint',
  'label',
  'placeholder',
  'title',
]);

/** Words that an Italian sentence can hardly do without. */
const italian = /[àèéìòù]|(?:^|\s)(?:il|lo|gli|un|una|di|del|della|che|non|per|con|nel|nella|al|alla)\s/iu;

/**
 * Words for people that are written in the code and not in the catalogue: text between tags, the value of an
 * attribute that is read or heard, and whatever sounds Italian.
 */
export function spokenLiterals(path: string, source: string): readonly string[] {
  const { program, errors } = parseSync(path, source);
  if (errors[0] !== undefined) throw new Error(`${path} does not parse: ${errors[0].message}`);
  const found: string[] = [];
  const keep = (text: string, rule: RegExp) => {
    if (rule.test(text)) found.push(text.trim());
  };
  new Visitor({
    JSXText: ({ value }) => keep(value, /\p{L}{2}/u),
    JSXAttribute: ({ name, value }) => {
      const said = name.type === 'JSXIdentifier' && spoken.has(name.name);
      if (said && value?.type === 'Literal') keep(String(value.value), /\p{L}/u);
    },
    Literal: ({ value }) => {
      if (typeof value === 'string') keep(value, italian);
    },
    TemplateElement: ({ value }) => keep(value.raw, italian),
  }).visit(program);
  return found;
}
