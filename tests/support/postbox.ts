import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type Received = Email & { readonly receiver: string; readonly raw: string };

/** A real mail server on this machine, which keeps what it takes. */
export type Postbox = AsyncDisposable & {
  /** For SMTP_URL. */
  readonly url: string;
  readonly received: readonly Received[];
  /** The next mail to this address that nobody has read yet. */
  readonly next: (receiver: string) => Promise<Received>;
  /** From now on every mail is refused, or taken again. */
  readonly refuse: (refusing: boolean) => void;
};

export async function openPostbox(): Promise<Postbox> {
  const received: Received[] = [];
  const unread: Received[] = [];
  const waiting = new Set<() => void>();
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const receiver = session.envelope.rcptTo[0]?.address ?? '';
        // Real servers name the receiver in what they say: it must not get into our logs from there.
        if (refusing)
          return callback(Object.assign(new Error(`no such mailbox: ${receiver}`), { responseCode: 550 }));
        const raw = Buffer.concat(chunks).toString();
        const mail = { ...(await PostalMime.parse(raw)), receiver, raw };
        received.push(mail);
        unread.push(mail);
        callback();
        for (const look of waiting) look();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    next: (receiver) =>
      new Promise((resolve) => {
        const look = () => {
          const place = unread.findIndex((mail) => mail.receiver === receiver);
          const [mail] = place < 0 ? [] : unread.splice(place, 1);
          if (mail === undefined) return;
          waiting.delete(look);
          resolve(mail);
        };
        waiting.add(look);
        look();
      }),
    refuse: (now) => {
      refusing = now;
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The code that a mail brings, as it is written there: "K7QF 2MXP". */
export function codeIn({ text }: Received): string {
  return /^ {4}(\w{4} \w{4})$/mu.exec(text ?? '')?.[1] ?? '';
}

/** The token of the invitation that a mail, or an answer, brings. */
export function tokenIn(text: string): string {
  return /\/invito#([\w-]{43})(?![\w-])/u.exec(text)?.[1] ?? '';
}
