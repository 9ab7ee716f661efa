import { makeImportsQuick } from '../../server/platform/quickImports.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';

makeImportsQuick();

// Read after the hooks are in place.
const { addressOf, connect } = await import('../../server/platform/database.ts');
const { compactText } = await import('../../server/sync/compactText.ts');
const { proveInThread } = await import('../../server/sync/proveInThread.ts');

/** A process that compacts a text and ends by SIGKILL at the step that it is told: `compactAndDie.ts <url> <document> <step>`. */
const [url = '', document = '', fatal = ''] = process.argv.slice(2);
const sql = connect(addressOf(url), { role: 'corale_app', connections: 1, name: 'corale tests' });
// A test made the id.
await compactText(sql, document as DocumentId, {
  prove: proveInThread,
  reached: (step) => {
    if (step === fatal) process.kill(process.pid, 'SIGKILL');
  },
});
await sql.end();
