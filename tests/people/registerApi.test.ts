import { expect, test } from 'vitest';
import { passkeyNameSchema } from '../../shared/people/loginApi.ts';
import {
  municipalityPatch,
  nameSchema,
  organisationPatch,
  personPatch,
} from '../../shared/people/registerApi.ts';

test('a patch with a key that nobody knows is refused, and an empty one changes nothing', () => {
  const patches = { municipalityPatch, organisationPatch, personPatch };
  const read = Object.entries(patches).map(([name, patch]) => [
    name,
    patch.safeParse({ name: 'Prova' }).success,
    patch.safeParse({}).success,
    patch.safeParse({ name: 'Prova', nmae: 'Prova' }).success,
    patch.safeParse({ district: crypto.randomUUID() }).success,
  ]);
  expect(read).toEqual(Object.keys(patches).map((name) => [name, true, true, false, false]));
});

test('a name can be seen, and is read as it is written', () => {
  for (const schema of [nameSchema, passkeyNameSchema]) {
    expect(schema.parse('  Nora   Campioni ')).toBe('Nora Campioni');
    for (const text of ['\u200B', 'Nora \u202EinoipmaC']) expect(schema.safeParse(text).success).toBe(false);
  }
});
