import { mail as english } from '../../shared/i18n/en/mail.ts';
import { fill } from '../../shared/i18n/fill.ts';
import { mail as italian } from '../../shared/i18n/it/mail.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Translated } from '../../shared/i18n/translated.ts';
import type { Mail } from './mail.ts';

/** A part of a letter: something said, words of somebody, a code to be copied, or an address to be opened. */
type Part =
  | string
  | { readonly quote: string }
  | { readonly code: string }
  | { readonly link: string; readonly label: string };

export type Letter = { readonly subject: string; readonly parts: readonly Part[] };

/** To whom Corale writes, in which language. */
export type Receiver = { readonly email: string; readonly name: string; readonly language: Language };

type Words = Translated<typeof italian>;

const catalogue: Record<Language, Words> = { it: italian, en: english };

export function wordsFor(receiver: Receiver): Words {
  return catalogue[receiver.language];
}

/** A letter as it travels: greeting, parts and signature, as text and as HTML that says the same. */
export function mailOf(receiver: Receiver, district: string, { subject, parts }: Letter): Mail {
  const words = wordsFor(receiver);
  const whole: readonly Part[] = [
    fill(words.greeting, { name: receiver.name }),
    ...parts,
    fill(words.signature, { district }),
  ];
  return {
    to: receiver.email,
    subject,
    text: `${whole.map(asText).join('\n\n')}\n`,
    html: page(receiver.language, subject, whole.map(asHtml).join('\n')),
  };
}

function asText(part: Part): string {
  if (typeof part === 'string') return part;
  if ('quote' in part) return `> ${part.quote}`;
  return 'code' in part ? `    ${part.code}` : `${part.label}:\n${part.link}`;
}

function asHtml(part: Part): string {
  if (typeof part === 'string') return `<p>${escaped(part)}</p>`;
  if ('quote' in part) return `<blockquote>${escaped(part.quote)}</blockquote>`;
  if ('code' in part) return `<p style="font:bold 1.6em monospace">${escaped(part.code)}</p>`;
  return `<p><a href="${escaped(part.link)}">${escaped(part.label)}</a></p>\n<p style="word-break:break-all">${escaped(part.link)}</p>`;
}

/** Nothing of it is fetched from anywhere, and no picture tells that it was read. */
function page(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="font:1em/1.5 sans-serif;max-width:36em">
${body}
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => entities[char] ?? char);
}
