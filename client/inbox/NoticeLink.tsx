import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { NoticeView } from '../../shared/inbox/notice.ts';

type NoticeLinkProps = {
  readonly notice: NoticeView;
  readonly onOpen: () => void;
  readonly children: ReactNode;
};

/** To what a notice is about: the passage, or the round. What one may not read any more has no address. */
export function NoticeLink({ notice: { facts, document }, onOpen, children }: NoticeLinkProps) {
  if ('round' in facts) {
    return (
      <Link to="/consultazioni/$id" params={{ id: facts.round }} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  if (facts.kind === 'receipt') {
    return (
      <Link to="/ricevute/$ballot" params={{ ballot: facts.ballot }} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  if ('signOff' in facts) {
    const waits = facts.kind !== 'round_closed';
    return (
      <Link to={waits ? '/sedute/$id/parere' : '/sedute/$id'} params={{ id: facts.signOff }} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  if (document === null) return <span>{children}</span>;
  return (
    <Link
      to="/documenti/$id"
      params={{ id: document.id }}
      search={'number' in facts ? { osservazione: facts.number } : {}}
      onClick={onOpen}
    >
      {children}
    </Link>
  );
}
