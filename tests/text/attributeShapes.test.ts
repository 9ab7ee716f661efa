import { expect, test } from 'vitest';
import {
  isAttribute,
  isMark,
  isNodeName,
  markShapes,
  nodeShapes,
} from '../../shared/text/attributeShapes.ts';
import { textSchema } from '../../shared/text/schema.ts';

type Spec = { readonly spec: { readonly attrs?: object | null } };

function attributesOf(types: Readonly<Record<string, Spec>>) {
  return Object.fromEntries(
    Object.entries(types).map(([name, { spec }]) => [name, Object.keys(spec.attrs ?? {}).sort()]),
  );
}

function keysOf(shapes: Readonly<Record<string, object>>) {
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, Object.keys(shape).sort()]));
}

test('[G5] every node and mark of the schema has a shape for each of its attributes, and nothing else has', () => {
  const { doc: _doc, text: _text, ...elements } = textSchema.nodes;
  expect(keysOf(nodeShapes)).toEqual(attributesOf(elements));
  expect(keysOf(markShapes)).toEqual(attributesOf(textSchema.marks));
});

test('[G5] what the schema gives by itself has the right shape', () => {
  for (const [name, type] of Object.entries(textSchema.nodes))
    for (const [key, attribute] of Object.entries(type.spec.attrs ?? {})) {
      const value: unknown = attribute.default;
      // What is null is not stored; what has no default is whoever makes it.
      if (value !== null && value !== undefined)
        expect([name, key, isAttribute(name, key, value)]).toEqual([name, key, true]);
    }
  for (const [name, type] of Object.entries(textSchema.marks))
    expect([name, isMark(name, type.create().attrs)]).toEqual([name, true]);
});

test('[G5] names from the depths of the language are none', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'doc', 'text', '']) {
    expect(isNodeName(name)).toBe(false);
    expect(isMark(name, {})).toBe(false);
    expect(isAttribute(name, name, 'x')).toBe(false);
    expect(isAttribute('paragraph', name, 'x')).toBe(false);
  }
  expect(isMark('bold', JSON.parse('{"__proto__":{}}'))).toBe(false);
});

test('[G5] a mark is an object of its attributes or nothing, and its address is words', () => {
  const lawful = [
    ['bold', {}],
    ['bold', null],
    ['link', { href: 'https://www.esempio.it' }],
    ['link', { href: null }],
  ] as const;
  const unlawful = [
    ['bold', true],
    ['bold', []],
    ['bold', { a: 1 }],
    ['bold--aBcD1234', {}],
    ['link', { href: ['https://www.esempio.it'] }],
    ['link', { href: 'x'.repeat(10_001) }],
    ['link', { href: '\ud800' }],
    ['link', { href: 'https://www.esempio.it', target: '_top' }],
    ['underline', {}],
  ] as const;
  expect(lawful.map(([name, value]) => isMark(name, value))).toEqual(lawful.map(() => true));
  expect(unlawful.map(([name, value]) => isMark(name, value))).toEqual(unlawful.map(() => false));
});
