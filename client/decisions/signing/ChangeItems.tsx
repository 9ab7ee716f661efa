import { useCallback } from 'react';
import { imageAddress } from '../../../shared/documents/files.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { Change } from '../../documents/versions/compare/segments.ts';
import { DrawnPart } from '../../text/diff/DrawnPart.tsx';
import { FileAddress } from '../../text/fileAddress.ts';

type Props = { readonly document: DocumentId; readonly changes: readonly Change[] };

/** Some changed passages, each under the heading where it stands. */
export function ChangeItems({ document, changes }: Props) {
  const address = useCallback((file: string) => imageAddress(document, file), [document]);
  return (
    <FileAddress.Provider value={address}>
      {changes.map(({ number, under, part, notes }) => (
        <li key={number}>
          {under !== '' && <span className="k">{under}</span>}
          <div className="p prose" lang="it">
            <DrawnPart part={part} shown="both" notes={notes} />
          </div>
        </li>
      ))}
    </FileAddress.Provider>
  );
}
