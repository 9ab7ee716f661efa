import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { StartRefusal } from './platform/startRefusal.ts';

/** The options of a command. Throws StartRefusal with the way to write them. */
export function commandOptions<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new StartRefusal(`Non capisco le opzioni. Si scrive così: ${usage}`);
  }
}
