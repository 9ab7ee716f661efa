import { i18n } from '../../i18n/i18n.ts';
import { initialsOf } from '../../ui/Avatar.tsx';
import type { CaretOwner } from './caretOwner.ts';

/**
 * The caret of somebody else: a line in the text and a flag in the leading above it. Not for screen
 * readers, which would meet it in the middle of a word; they ask with Alt P.
 */
export function caretElement(owner: CaretOwner, clientId: number): HTMLElement {
  const caret = span(`caret ${owner.tone}`);
  caret.dataset['client'] = String(clientId);
  caret.setAttribute('aria-hidden', 'true');
  const flag = span('caret-flag');
  flag.append(
    span('caret-name', owner.name),
    span('caret-body', owner.organisation),
    ...(owner.guest
      ? [
          span(
            'caret-guest',
            i18n.t(($) => $.table.guest),
          ),
        ]
      : []),
    span('caret-initials', initialsOf(owner.name)),
  );
  caret.append(flag);
  return caret;
}

function span(className: string, text = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
