import { Hono } from 'hono';
import type { SignedIn } from '../../people/signedIn.ts';
import { atMost } from '../../platform/atMost.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { DocumentsDeps } from '../documentsDeps.ts';
import { importDocument, mayImport } from './importDocument.ts';
import { readImportForm } from './readImportForm.ts';

/** Each holds a file of up to 20 MB. */
const mostImports = 8;

/** A document from a file; behind `signedIn`. */
export function importRoutes(deps: DocumentsDeps) {
  const importing = atMost(mostImports);
  return new Hono<SignedIn>().post('/import', async (c) => {
    const { actor } = c.get('session');
    if (!mayImport(actor)) return answerRefusal(c, 'forbidden');
    const imported = await importing(async () => {
      const form = await readImportForm(c);
      return form.ok ? importDocument(deps, actor, form.value) : form;
    });
    return imported.ok ? c.json(imported.value, 201) : answerRefusal(c, imported.refused);
  });
}
