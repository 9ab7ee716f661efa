import type { RunningServer } from './server.ts';

/** What a server says of itself, by name and labels as it writes them. */
export async function metricsOf({ baseUrl }: Pick<RunningServer, 'baseUrl'>): Promise<Map<string, number>> {
  const text = await (await fetch(`${baseUrl}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}
