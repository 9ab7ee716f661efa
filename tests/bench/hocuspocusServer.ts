import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';
import { addressOf, connect } from '../../server/platform/database.ts';
import { must } from '../../shared/kernel/assert.ts';

/**
 * Hocuspocus as its documentation sets it up: settings as shipped (a text is stored two seconds after its
 * last edit, ten at most), whole states in a column of bytes, read and written as its Database extension does.
 * It asks nobody who he is, and judges no update.
 */
const sql = connect(addressOf(must(process.env['DATABASE_URL'], 'DATABASE_URL')), {
  role: 'owner',
  connections: 4,
  name: 'hocuspocus bench',
});
await sql`create table if not exists documents (name text primary key, data bytea not null)`;

const server = new Server({
  address: '127.0.0.1',
  port: Number(process.env['PORT']),
  quiet: true,
  extensions: [
    {
      async onLoadDocument({ documentName, document }) {
        const [row] = await sql<{ data: Buffer }[]>`select data from documents where name = ${documentName}`;
        if (row !== undefined) Y.applyUpdate(document, row.data);
      },
      async onStoreDocument({ documentName, document }) {
        await sql`
          insert into documents (name, data) values (${documentName}, ${Buffer.from(Y.encodeStateAsUpdate(document))})
          on conflict (name) do update set data = excluded.data`;
      },
      async onDestroy() {
        await sql.end();
      },
    },
  ],
});
await server.listen();
console.log('ready');
