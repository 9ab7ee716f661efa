const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** `http://localhost` and `http://127.0.0.1` are this machine; anything else has to be https. */
export function isLocal(url: URL): boolean {
  return loopbackNames.has(url.hostname);
}

/** Whether what people read and write is encrypted on its way, or never leaves this machine. */
export function isProtected(url: URL): boolean {
  return url.protocol === 'https:' || isLocal(url);
}

/** Whether nobody but this machine reaches what listens there. */
export function isLoopbackHost(host: string): boolean {
  return loopbackNames.has(host) || /^127\.\d+\.\d+\.\d+$/u.test(host);
}
