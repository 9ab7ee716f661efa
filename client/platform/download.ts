import { shownLanguage } from '../i18n/shownLanguage.ts';
import { type Answer, answerOf, unreachable } from './api.ts';

/** Fetches a file that the server makes, and hands it to the browser to keep; a refusal comes back in words. */
export async function download(path: string): Promise<Answer<null>> {
  try {
    const response = await fetch(path, { headers: { 'accept-language': shownLanguage() } });
    if (!response.ok) return answerOf(response.status, await response.text());
    keep(await response.blob(), nameIn(response.headers.get('content-disposition') ?? ''));
    return { ok: true, value: null };
  } catch {
    return unreachable();
  }
}

function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The name that the server gives the file: in letters of every language where it says so. */
export function nameIn(disposition: string): string {
  const whole = /filename\*=UTF-8''([^;]+)/iu.exec(disposition)?.[1];
  if (whole !== undefined) return decodeURIComponent(whole);
  return /filename="([^"]+)"/u.exec(disposition)?.[1] ?? '';
}
