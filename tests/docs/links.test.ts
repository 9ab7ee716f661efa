import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { documents, filesIn, type Page, page, root } from './pages.ts';

const wings = ['server', 'shared', 'client', 'drizzle', 'tests', 'bin', 'docs'];

/** `[words](where)`; what stands in code is no link. */
function linksOf({ text }: Page): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```/gu, '').replace(/`[^`\n]*`/gu, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/gu)].map((match) => match[1] ?? '');
}

/** As sites that show Markdown make them. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gmu)].map((match) => match[1] ?? '');
  return new Set(
    headings.map((words) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function brokenLink(from: string, link: string): string | null {
  if (/^[a-z]+:/u.test(link)) return null;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : join(dirname(from), path);
  if (!existsSync(root + target)) return `${from} → ${link}`;
  if (anchor === undefined || anchorsOf(page(target).text).has(anchor)) return null;
  return `${from} → ${link}: no such heading`;
}

test('every link of a document leads somewhere', () => {
  const broken = documents().flatMap((one) =>
    linksOf(one).flatMap((link) => brokenLink(one.path, link) ?? []),
  );
  expect(broken).toEqual([]);
});

test('every file that a document names is there', () => {
  const named = documents().flatMap(({ path, text }) =>
    [...text.matchAll(/`([a-z]+\/[\w./-]*)`/gu)].map((match) => ({ path, file: match[1] ?? '' })),
  );
  const paths = named.filter(({ file }) => wings.includes(file.split('/')[0] ?? ''));
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter(({ file }) => !existsSync(root + file))).toEqual([]);
});

test('every document that the code names is there', () => {
  const sources = ['server', 'shared', 'client', 'drizzle', 'tests', 'bin'].flatMap((wing) =>
    filesIn(wing, /\.(?:tsx?|mjs|sql|css)$/u),
  );
  const named = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/docs\/[\w./-]+\.md/gu)].map(([file]) => ({ path, file })),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ file }) => !existsSync(root + file))).toEqual([]);
});
