import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef } from 'react';
import { entryLimit } from '../../../shared/discussion/entry.ts';
import { MentionMenu } from '../../documents/editor/mention/MentionMenu.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type NamingWords, useMentionTyping } from './useMentionTyping.ts';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | null;
  readonly value: NamingWords;
  readonly onChange: (value: NamingWords) => void;
  /** Esc; the words stay. */
  readonly onLeave: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
};

/** Words of several lines that may name people after an @. */
export function WordsField({ label, hint, error, value, onChange, onLeave, ref }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
  const { list, follow, takesKey } = useMentionTyping(area, value, onChange);
  const onKeyDown = (event: KeyboardEvent) => {
    if (takesKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onLeave();
    }
  };
  const described = [error === null ? '' : `${id}-error`, hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div className={error === null ? 'field' : 'field bad'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      <textarea
        id={id}
        ref={area}
        className="input"
        rows={3}
        maxLength={entryLimit}
        value={value.words}
        aria-invalid={error !== null}
        {...(described !== '' && { 'aria-describedby': described })}
        onChange={(event) => {
          onChange({ ...value, words: event.target.value });
          follow(event.target);
        }}
        onSelect={(event) => {
          if (list.current() !== null) follow(event.currentTarget);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => list.hide()}
      />
      {error !== null && (
        <span id={`${id}-error`} className="err">
          <Icon name="alert" />
          {error}
        </span>
      )}
      <MentionMenu field={() => area.current} list={list} />
    </div>
  );
}
