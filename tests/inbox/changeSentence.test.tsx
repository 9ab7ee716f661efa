import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import '../support/italian.ts';
import { ChangeSentence } from '../../client/inbox/ChangeSentence.tsx';
import type { ChangeView } from '../../shared/inbox/api.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';

const elena = { name: 'Elena Esempi', office: 'Ufficio di Piano' };
const nadia = { name: 'Nadia Modelli', office: 'Cooperativa Esempio Uno' };
const where = {
  at: '2024-11-21T08:12:00Z',
  document: 'd' as DocumentId,
  title: 'Anziani e caregiver',
  number: '9.E',
} as const;

function say(change: ChangeView): string {
  return renderToStaticMarkup(<ChangeSentence change={change} me={nadia.name} />);
}

test.each<readonly [ChangeView, string]>([
  [
    { kind: 'written', ...where, by: [elena], others: 0 },
    '<b>9.E Anziani e caregiver</b>: ha scritto Elena Esempi (Ufficio di Piano).',
  ],
  [
    { kind: 'written', ...where, by: [elena, nadia], others: 1 },
    '<b>9.E Anziani e caregiver</b>: hanno scritto Elena Esempi (Ufficio di Piano), Nadia Modelli (Cooperativa Esempio Uno) e un’altra persona.',
  ],
  [
    { kind: 'created', ...where, of: 'plan_section', number: null, by: elena },
    '<b>Anziani e caregiver</b>: nuova sezione. L’ha creata Elena Esempi (Ufficio di Piano).',
  ],
  [
    { kind: 'granted', ...where, by: elena, to: 'Marta Provini' },
    '<b>9.E Anziani e caregiver</b>: Marta Provini ora può scrivere. L’ha deciso Elena Esempi (Ufficio di Piano).',
  ],
  [
    { kind: 'granted', ...where, by: elena, to: nadia.name },
    '<b>9.E Anziani e caregiver</b>: ora puoi scrivere. L’ha deciso Elena Esempi (Ufficio di Piano).',
  ],
  [
    { kind: 'grant_withdrawn', ...where, by: elena, to: 'Marta Provini' },
    '<b>9.E Anziani e caregiver</b>: Marta Provini non può più scrivere. L’ha deciso Elena Esempi (Ufficio di Piano).',
  ],
  [
    { kind: 'grant_withdrawn', ...where, by: elena, to: nadia.name },
    '<b>9.E Anziani e caregiver</b>: non puoi più scrivere. L’ha deciso Elena Esempi (Ufficio di Piano).',
  ],
  [
    { kind: 'attached', ...where, by: elena, name: 'Delibera 12.pdf' },
    '<b>9.E Anziani e caregiver</b>: nuovo allegato «Delibera 12.pdf». L’ha aggiunto Elena Esempi (Ufficio di Piano).',
  ],
  [
    { kind: 'attachment_removed', ...where, by: elena, name: 'Delibera 12.pdf' },
    '<b>9.E Anziani e caregiver</b>: non c’è più l’allegato «Delibera 12.pdf». L’ha tolto Elena Esempi (Ufficio di Piano).',
  ],
  [
    { kind: 'placed', ...where, by: null, to: null },
    '<b>9.E Anziani e caregiver</b>: ora ha il suo posto nel piano. L’ha collocata Corale.',
  ],
])('%j', (change, sentence) => {
  expect(say(change)).toBe(sentence);
});

test('a title that looks like markup is shown as it was written', () => {
  const title = '<b>Tempi</b> & <script>tempi</script>';
  const said = say({ kind: 'renamed', ...where, title, by: elena, was: '</b><i>prima' });
  expect(said).toContain('<b>9.E &lt;b&gt;Tempi&lt;/b&gt; &amp; &lt;script&gt;tempi&lt;/script&gt;</b>');
  expect(said).toContain('«&lt;/b&gt;&lt;i&gt;prima»');
});
