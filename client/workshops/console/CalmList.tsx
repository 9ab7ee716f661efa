import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  /** Somebody has pointer or focus in it, or has gone down in it; and none of that any more. */
  readonly onBegin: () => void;
  readonly onEnd: () => void;
  readonly children: ReactNode;
};

/** A list that scrolls, and tells when somebody reads it. */
export function CalmList({ label, onBegin, onEnd, children }: Props) {
  const endUnless = (list: HTMLElement, isRead: boolean) => {
    if (!isRead && list.scrollTop === 0) onEnd();
  };
  return (
    <section
      className="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard
      tabIndex={0}
      aria-label={label}
      onPointerEnter={onBegin}
      onPointerLeave={({ currentTarget: list }) => endUnless(list, list.contains(document.activeElement))}
      onFocus={onBegin}
      onBlur={({ currentTarget: list, relatedTarget }) =>
        endUnless(list, list.matches(':hover') || list.contains(relatedTarget))
      }
      onScroll={({ currentTarget: list }) =>
        list.scrollTop > 0 ? onBegin() : endUnless(list, list.matches(':hover, :focus-within'))
      }
    >
      {children}
    </section>
  );
}
