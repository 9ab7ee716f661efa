import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinCodeBytes, newJoinCode, readJoinCode, shownCode } from '../../shared/workshops/joinCode.ts';

test('a code as shown, however it is typed, is read as the code', () => {
  const chance = fc.uint8Array({ minLength: joinCodeBytes, maxLength: joinCodeBytes });
  const hand = fc.tuple(fc.boolean(), fc.constantFrom(' ', '', '-', '  ', '–', '. '));
  fc.assert(
    fc.property(chance, hand, (bytes, [small, between]) => {
      const code = newJoinCode(bytes);
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/u);
      const typed = shownCode(code).replace(' ', between);
      expect(readJoinCode(` ${small ? typed.toLowerCase() : typed} `)).toEqual({ ok: true, code });
    }),
  );
});

test('every sign is as likely as every other', () => {
  const signs = Array.from({ length: 256 }, (_, byte) => newJoinCode(new Uint8Array(6).fill(byte)).charAt(0));
  const times = Map.groupBy(signs, (sign) => sign);
  expect(times.size).toBe(32);
  expect(new Set([...times.values()].map((all) => all.length))).toEqual(new Set([8]));
});

test('whoever reads an O, an I, a zero or a one is told that there are none', () => {
  for (const typed of ['CR7 K2O', 'CR7 K2i', '0R7K2M', 'cr1k2m']) {
    expect(readJoinCode(typed)).toEqual({ ok: false, why: 'look_alike' });
  }
  for (const typed of ['', 'CR7', 'CR7 K2MM', 'CR7 K2È', '💛💛💛']) {
    expect(readJoinCode(typed)).toEqual({ ok: false, why: 'malformed' });
  }
});
