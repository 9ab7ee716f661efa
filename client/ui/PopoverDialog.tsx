import type { ReactNode } from 'react';
import { Button, DialogTrigger, Popover, Dialog as RacDialog } from 'react-aria-components';

type PopoverDialogProps = {
  /** What the button is called. */
  readonly name: string;
  /** What stands on it. */
  readonly face: ReactNode;
  readonly className: string;
  /** What is opened, by name. */
  readonly title: string;
  readonly children: (close: () => void) => ReactNode;
};

/** A button under which something opens for as long as one looks at it. Esc and a click elsewhere close it. */
export function PopoverDialog({ name, face, className, title, children }: PopoverDialogProps) {
  return (
    <DialogTrigger>
      <Button className={className} aria-label={name}>
        {face}
      </Button>
      <Popover className="pop wide" placement="bottom end" offset={4}>
        <RacDialog className="pop-in" aria-label={title}>
          {({ close }) => children(close)}
        </RacDialog>
      </Popover>
    </DialogTrigger>
  );
}
