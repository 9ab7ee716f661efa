import type { ReactNode } from 'react';
import type { Signed } from '../../../shared/discussion/api.ts';
import { Avatar } from '../../ui/Avatar.tsx';

/** Who wrote it, in what office and when: a name never stands alone. */
export function By({ by, when, children }: { by: Signed; when: string; children?: ReactNode }) {
  return (
    <div className="signed">
      <Avatar name={by.name} tone={by.tone} small />
      <span className="grow">
        <span className="who">{by.name}</span>
        <small>
          {by.office}, {when}
        </small>
      </span>
      {children}
    </div>
  );
}
