/**
 * What was copied out of a text of Corale, without the images of other documents: whoever reads this one may
 * not be allowed to see those.
 */
export function ownImages(html: string, folder: string): { readonly html: string; readonly images: number } {
  if (!/\sdata-file=/u.test(html)) return { html, images: 0 };
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const foreign = [...body.querySelectorAll('figure[data-file]')].filter((figure) => {
    const src = figure.querySelector('img')?.getAttribute('src') ?? '';
    return !URL.canParse(src, location.href) || !new URL(src, location.href).pathname.startsWith(folder);
  });
  for (const figure of foreign) figure.remove();
  return { html: body.innerHTML, images: foreign.length };
}
