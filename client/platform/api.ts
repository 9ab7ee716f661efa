import { isRefusalCode, type RefusalCode } from '../../shared/kernel/refusal.ts';
import type { RefusedOver } from '../../shared/kernel/result.ts';
import { i18n } from '../i18n/i18n.ts';
import { shownLanguage } from '../i18n/shownLanguage.ts';

/** What the server answers: the value, or why not. `unreachable` is ours: no answer came at all. */
export type Answer<T> = { readonly ok: true; readonly value: T } | Failure;

export type Failure = {
  readonly ok: false;
  readonly refused: RefusalCode | 'unreachable';
  /** A whole sentence, to be shown as it is. */
  readonly message: string;
  /** What stands in the way, where it can be named. */
  readonly about?: readonly RefusedOver[];
};

/** A failure on its way through React Query, which knows errors only. */
export class Refusal extends Error {
  readonly refused: Failure['refused'];

  constructor(failure: Failure) {
    super(failure.message);
    this.refused = failure.refused;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request. `T` is the type that the room's `shared/<room>/api.ts` gives to this address. */
export async function ask<T>(
  method: Method,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': shownLanguage(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    return answerOf<T>(response.status, await response.text());
  } catch (error) {
    if (signal?.aborted) throw error;
    return unreachable();
  }
}

/** Sends bytes as they are. */
export async function sendBytes<T>(method: Method, path: string, bytes: Uint8Array): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': shownLanguage(),
        'content-type': 'application/octet-stream',
      },
      body: new Uint8Array(bytes),
    });
    return answerOf<T>(response.status, await response.text());
  } catch {
    // The same as for every other request: no answer came.
    return unreachable();
  }
}

/** For queries: the value, or a thrown Refusal. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const answer = await ask<T>('GET', path, undefined, signal);
  if (answer.ok) return answer.value;
  throw new Refusal(answer);
}

/** An upload without an answer after this long is given up, in milliseconds. */
const uploadPatience = 120_000;

/** Sends a form with files. Only XMLHttpRequest tells how far an upload has come. */
export function upload<T>(
  path: string,
  form: FormData,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', shownLanguage());
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => resolve(answerOf<T>(request.status, request.responseText));
    request.onerror = () => resolve(unreachable());
    request.timeout = uploadPatience;
    request.ontimeout = () =>
      resolve({ ok: false, refused: 'unreachable', message: i18n.t(($) => $.common.tooSlow) });
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

/** What a body says under its status. */
export function answerOf<T>(status: number, text: string): Answer<T> {
  const body = parsed(text);
  // The server keeps to shared/<room>/api.ts, and its tests say so: nothing is checked twice here.
  if (status >= 200 && status < 300) return { ok: true, value: body as T };
  // A gateway without Corale behind it answers with pages of its own.
  if (!isRefusal(body)) return unreachable();
  if (body.refused === 'not_signed_in') for (const tell of signedOut) tell();
  const { refused, message, about } = body;
  return about === undefined ? { ok: false, refused, message } : { ok: false, refused, message, about };
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

type RefusalBody = Pick<Failure, 'message' | 'about'> & { readonly refused: RefusalCode };

function isRefusal(body: unknown): body is RefusalBody {
  if (typeof body !== 'object' || body === null) return false;
  return (
    'refused' in body && isRefusalCode(body.refused) && 'message' in body && typeof body.message === 'string'
  );
}

/** No answer came at all. */
export function unreachable(): Failure {
  return { ok: false, refused: 'unreachable', message: i18n.t(($) => $.common.unreachable) };
}

const signedOut = new Set<() => void>();

/** Called whenever the server says that nobody is signed in. Answers how to stop listening. */
export function onSignedOut(tell: () => void): () => void {
  signedOut.add(tell);
  return () => signedOut.delete(tell);
}
