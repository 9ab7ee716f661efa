import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './buttonClass.ts';
import { Icon, type IconName } from './Icon.tsx';

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'disabled' | 'children'> &
  ButtonLook & {
    readonly children: ReactNode;
    readonly icon?: IconName;
    /** What it says while it is at work; the width stays, and a second press does nothing. */
    readonly busy?: string | false;
    /** Where it leads on to another: the second press of a double click does nothing. What sends a form is so by itself. */
    readonly once?: boolean;
  };

/** A plain HTML button: light enough for the landing page. */
export function Button(props: ButtonProps) {
  const { tone, size, block, children, icon, busy = false, once, onClick, ...rest } = props;
  const { type = 'button' } = props;
  const idle = busy !== false;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const again = event.detail > 1 && (once === true || type === 'submit');
    if (idle || again) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ ...(tone && { tone }), ...(size && { size }), ...(block && { block }) })}
      onClick={press}
      {...(idle && { 'aria-disabled': true })}
      {...(busy !== false && { 'aria-busy': true })}
    >
      <span className="swap">
        <span className={busy === false ? 'face' : 'face off'} aria-hidden={busy !== false}>
          {icon && <Icon name={icon} />}
          {children}
        </span>
        {busy !== false && <span className="face">{busy}</span>}
      </span>
    </button>
  );
}
