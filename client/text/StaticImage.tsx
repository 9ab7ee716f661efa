import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextNode } from '../../shared/text/content.ts';
import { imageOf } from '../../shared/text/imageAttributes.ts';
import { FileAddress } from './fileAddress.ts';

type Props = { readonly node: TextNode; readonly id: string | undefined };

/** An image of a text. Only files of its own document are drawn: what a text refers to elsewhere is nobody's address. */
export function StaticImage({ node, id }: Props): ReactNode {
  const { t } = useTranslation();
  const address = useContext(FileAddress);
  const { file, alt, width, height } = imageOf(node.attrs);
  const words = alt === '' ? t(($) => $.images.undescribed) : alt;
  return (
    <figure data-id={id}>
      {file === null || address === null ? (
        <p className="image-words">{words}</p>
      ) : (
        <img
          src={address(file)}
          alt={words}
          width={width ?? undefined}
          height={height ?? undefined}
          loading="lazy"
          decoding="async"
        />
      )}
    </figure>
  );
}
