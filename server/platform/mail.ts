import { createTransport } from 'nodemailer';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Hands a mail to the mail server. False when it was not taken: why is in the log, without what it said or to whom. */
export type Mailer = (mail: Mail) => Promise<boolean>;

/** Milliseconds: people wait for some of these answers. */
const patience = {
  dnsTimeout: 5_000,
  connectionTimeout: 8_000,
  greetingTimeout: 8_000,
  socketTimeout: 15_000,
} as const;

/** Sends through the server that SMTP_URL names. Never inside a transaction: what is mailed cannot be undone. */
export function openMailer(
  { url, from }: NonNullable<Config['mail']>,
  logger: Logger,
): { readonly mailer: Mailer; readonly close: () => void } {
  const transport = createTransport({ url, pool: true, maxConnections: 3, ...patience }, { from });
  const mailer: Mailer = async (mail) => {
    try {
      await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
      return true;
    } catch (error) {
      // The server's own words may name the receiver: its numbers are enough.
      const { code, responseCode, command } = error as Partial<Record<string, unknown>>;
      logger.warn({ code, responseCode, command }, 'the mail server did not take a mail');
      return false;
    }
  };
  return { mailer, close: () => transport.close() };
}
