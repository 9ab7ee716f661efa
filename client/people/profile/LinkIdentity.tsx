import { useTranslation } from 'react-i18next';
import { useBroughtBack } from '../../platform/useBroughtBack.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { useLinkProvider } from './queries.ts';

/** Out to the identity provider, which sends back to the profile. */
export function LinkIdentity({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const link = useLinkProvider();
  const leave = () =>
    link.mutate(undefined, { onSuccess: (answer) => answer.ok && location.assign(answer.value.url) });
  useBroughtBack(link.reset);
  // The page goes in a moment: until then the button stays at work.
  const leaving = link.isPending || link.data?.ok === true;
  return (
    <>
      <Button icon="link" busy={leaving && t(($) => $.profile.linking, { name })} onClick={leave}>
        {t(($) => $.profile.link)}
      </Button>
      {link.data?.ok === false && (
        <Note tone="no" spoken>
          {link.data.message}
        </Note>
      )}
    </>
  );
}
