import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly count: number;
  /** One of them is being read: they are opened, and stay so until somebody closes them. */
  readonly holdsRead: boolean;
  readonly children: ReactNode;
};

/** The threads whose words are no longer in the text, folded behind the others. */
export function LostThreads({ count, holdsRead, children }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(holdsRead);
  return (
    <details
      className="lost"
      open={open || holdsRead}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t(($) => $.discussion.lost, { count })}</summary>
      <p className="muted small">{t(($) => $.discussion.lostBody)}</p>
      {children}
    </details>
  );
}
