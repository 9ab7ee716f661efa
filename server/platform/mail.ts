import { createTransport } from 'nodemailer';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** By which two deliveries of one letter are known to be one. */
  readonly messageId?: string;
  readonly date?: Date;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What became of a mail. `refused`: there is no such receiver, and there will not be; `later`: it may be taken then. */
export type Handed = 'taken' | 'refused' | 'later';

/** Hands a mail to the mail server. Why it was not taken is in the log, without what it said or to whom. */
export type Mailer = (mail: Mail) => Promise<Handed>;

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
      const { headers = {}, ...rest } = mail;
      await transport.sendMail({
        ...rest,
        headers: { ...headers },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return 'taken';
    } catch (error) {
      // The server's own words may name the receiver: its numbers are enough.
      const { code, responseCode, command, response } = error as Partial<Record<string, unknown>>;
      logger.warn({ code, responseCode, command }, 'the mail server did not take a mail');
      return isUnknownReceiver(command, String(response ?? '')) ? 'refused' : 'later';
    }
  };
  return { mailer, close: () => transport.close() };
}

/**
 * Whether a server says that there is no such mailbox. Everything else that it refuses may be its own state or our
 * setting of it (a relay that does not know us answers 5xx too), and is tried again.
 */
function isUnknownReceiver(command: unknown, response: string): boolean {
  if (command !== 'RCPT TO') return false;
  return /^5\d\d[ -]5\.1\./u.test(response) || /^55[013] (?!\d\.\d)/u.test(response);
}
