import type { Editor } from '@tiptap/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keepFocus } from '../Tool.tsx';
import { useRovingFocus } from '../useRovingFocus.ts';
import { removeImage } from './imageActs.ts';
import type { ImageAsk } from './useImageForm.ts';

type Props = { readonly editor: Editor; readonly onImage: (ask: ImageAsk) => void };

/** What can be done to the selected image. It hangs under the bar, so that nothing moves. */
export function ImageTools({ editor, onImage }: Props) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(bar, () => editor.commands.focus(null, { scrollIntoView: false }));
  const acts = {
    describe: () => onImage({ kind: 'describe' }),
    replace: () => onImage({ kind: 'replace' }),
    remove: () => removeImage(editor),
  };
  return (
    <div ref={bar} className="table-tools" role="toolbar" aria-label={t(($) => $.images.tools)} {...roving}>
      {(['describe', 'replace', 'remove'] as const).map((act) => (
        <button
          key={act}
          type="button"
          className="tb wide"
          data-tool=""
          tabIndex={-1}
          onMouseDown={keepFocus}
          onClick={acts[act]}
        >
          {t(($) => $.images[act])}
        </button>
      ))}
    </div>
  );
}
