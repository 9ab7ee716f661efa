import type { Editor } from '@tiptap/core';
import { Fragment, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Tool } from '../Tool.tsx';
import { useRovingFocus } from '../useRovingFocus.ts';
import { actOnTable, mendTables, type TableAct } from './tableActs.ts';

type Props = { readonly editor: Editor; readonly ragged: boolean; readonly headerRow: boolean };

const groups = {
  row: ['rowAbove', 'rowBelow', 'deleteRow'],
  column: ['columnLeft', 'columnRight', 'deleteColumn'],
  whole: ['headerRow', 'deleteTable'],
} as const satisfies Record<string, readonly TableAct[]>;

/** What can be done to the table in which the caret stands. It hangs under the bar, so that nothing moves. */
export function TableTools({ editor, ragged, headerRow }: Props) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(bar, () => editor.commands.focus(null, { scrollIntoView: false }));
  return (
    <div
      ref={bar}
      className="table-tools"
      role="toolbar"
      aria-label={t(($) => $.editor.table.label)}
      {...roving}
    >
      {ragged && (
        <button
          type="button"
          className="tb wide"
          data-tool=""
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            mendTables(editor);
            editor.commands.focus();
          }}
        >
          {t(($) => $.editor.table.mend)}
        </button>
      )}
      {(['row', 'column', 'whole'] as const).map((group) => (
        <Fragment key={group}>
          <span className="table-group" aria-hidden="true">
            {t(($) => $.editor.table.groups[group])}
          </span>
          {groups[group].map((act) => (
            <Tool
              key={act}
              name={t(($) => $.editor.table.acts[act])}
              run={() => actOnTable(editor, act)}
              {...(act === 'headerRow' && { pressed: headerRow })}
            >
              <i className={`i i-${act}`} aria-hidden="true" />
            </Tool>
          ))}
        </Fragment>
      ))}
    </div>
  );
}
