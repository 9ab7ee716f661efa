import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

type Props = { readonly kind: 'in' | 'out' | 'restyled'; readonly children: ReactNode };

/** Words that came in, went out, or are set in another way: to be told by a sign, and by ear. */
export function MarkedWords({ kind, children }: Props) {
  const { t } = useTranslation();
  const Tag = tags[kind];
  return (
    <Tag {...(kind === 'restyled' && { className: 'restyled' })}>
      <VisuallyHidden>{t(($) => $.comparison.ear[kind])} </VisuallyHidden>
      {children}
      <VisuallyHidden> {t(($) => $.comparison.ear.end)} </VisuallyHidden>
    </Tag>
  );
}

/** Whole blocks that came in or went out; what stands around them says so in words. */
export function MarkedBlocks({
  kind,
  children,
}: {
  readonly kind: 'in' | 'out';
  readonly children: ReactNode;
}) {
  const Tag = tags[kind];
  return <Tag className="whole">{children}</Tag>;
}

const tags = { in: 'ins', out: 'del', restyled: 'span' } as const;
