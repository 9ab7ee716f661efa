import { useState } from 'react';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { Chosen, ErasureDone, ErasurePreview } from '../../../shared/documents/erasure/erasureApi.ts';
import { markedWords } from './chosenWords.ts';
import './erasure.css';
import { ErasureForm } from './ErasureForm.tsx';
import { ErasureResult } from './ErasureResult.tsx';
import { ErasureReview } from './ErasureReview.tsx';

type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reviewing'; readonly chosen: Chosen; readonly preview: ErasurePreview }
  | { readonly kind: 'done'; readonly done: ErasureDone };

type Props = { readonly view: DocumentView; readonly onClose: () => void };

/** Personal data is taken out of a text: which words, where they stand, why; and then for ever (E1). */
export function ErasureDialog({ view, onClose }: Props) {
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  const [typed, setTyped] = useState(markedWords);
  const [files, setFiles] = useState<readonly string[]>([]);
  switch (stage.kind) {
    case 'choosing':
      return (
        <ErasureForm
          view={view}
          typed={typed}
          onType={setTyped}
          files={files}
          onChoose={setFiles}
          onPreview={(chosen, preview) => setStage({ kind: 'reviewing', chosen, preview })}
          onClose={onClose}
        />
      );
    case 'reviewing':
      return (
        <ErasureReview
          view={view}
          chosen={stage.chosen}
          preview={stage.preview}
          onBack={() => setStage({ kind: 'choosing' })}
          onDone={(done) => setStage({ kind: 'done', done })}
          onClose={onClose}
        />
      );
    case 'done':
      return <ErasureResult done={stage.done} onClose={onClose} />;
  }
}
