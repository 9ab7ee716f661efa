import { monitorEventLoopDelay } from 'node:perf_hooks';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import type { RoundChoices, RoundView } from '../../shared/discussion/consultationApi.ts';
import { must } from '../../shared/kernel/assert.ts';
import { openDemoTown } from '../support/demoTown.ts';
import { manyObserved } from '../support/manyObserved.ts';

test('a round of five hundred observations on twenty sections: its console, and its Word file beside other work', async () => {
  await using town = await openDemoTown();
  const elena = await town.enter('elena-esempi');
  const { documents, people } = await elena.get<RoundChoices>('/api/consultations/choices');
  const sections = documents.slice(0, 20).map(({ id }) => id);
  const person = must(people[0], 'somebody is there').id;
  const deadline = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString();
  const opening = { documents: sections, invited: [{ person }], deadline, instructions: '' };
  const answer = await elena.ask('POST', '/api/consultations', opening);
  const { id } = answer.body as { readonly id: string };
  await manyObserved(town, { round: id, sections, person, count: 500 });

  const address = `/api/consultations/${id}`;
  const started = performance.now();
  const view = await elena.get<RoundView>(address);
  const console = performance.now() - started;
  expect(view.list).toHaveLength(500);

  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const asked = performance.now();
  const bytes = await elena.download(`${address}/export?as=docx`);
  const file = performance.now() - asked;
  delay.disable();
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(value.match(/<h2>/gu)).toHaveLength(500);
  const figures = { console, file, longestWait: delay.max / 1e6, bytes: bytes.length };
  globalThis.console.log('500 observations on 20 sections, in milliseconds', figures);
  // The file takes far longer to write than anybody waits meanwhile.
  expect(figures.longestWait).toBeLessThan(file / 2);
});
