import { expect, test } from 'vitest';
import { preferredLanguage } from '../../shared/i18n/language.ts';

test.each([
  [['it-IT', 'it', 'en-US', 'en'], 'it'],
  [['en-US', 'en', 'it'], 'en'],
  [['EN'], 'en'],
  [['de-AT', 'fr', 'en-GB'], 'en'],
  [['de', 'fr'], 'it'],
  [['item'], 'it'],
  [[], 'it'],
] as const)('whoever prefers %j is spoken to in %s', (tags, language) => {
  expect(preferredLanguage(tags)).toBe(language);
});
