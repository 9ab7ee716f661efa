import type { ReactNode } from 'react';
import type { Container, Unit } from '../../../shared/text/diff/textUnits.ts';

type Props = { readonly unit: Unit; readonly children: ReactNode };

/** A line as the paragraph, heading or item that it is, with other words in it than its own. */
export function UnitFrame({ unit: { node, within }, children }: Props): ReactNode {
  const level = Number(node.attrs?.['level'] ?? 1);
  const Line = node.type === 'heading' ? (headings[level] ?? 'h3') : 'p';
  return within.reduceRight<ReactNode>(
    (inside, container) => framed(container, inside),
    <Line>{children}</Line>,
  );
}

const headings: Readonly<Record<number, 'h1' | 'h2' | 'h3'>> = { 1: 'h1', 2: 'h2', 3: 'h3' };

function framed({ type, attrs, place }: Container, inside: ReactNode): ReactNode {
  switch (type) {
    case 'bulletList':
      return <ul>{inside}</ul>;
    case 'orderedList':
      return <ol start={Number(attrs?.['start'] ?? 1) + place}>{inside}</ol>;
    case 'listItem':
      return <li>{inside}</li>;
    default:
      return <blockquote>{inside}</blockquote>;
  }
}
