import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { AnyId } from '../../shared/kernel/ids.ts';

/** A branded UUID column. */
export const idColumn = <T extends AnyId>(name: string) => uuid(name).$type<T>();

/** Raw bytes; comes back as a Uint8Array view (postgres.js gives a Buffer). */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
});

/** An instant, always with its time zone. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
