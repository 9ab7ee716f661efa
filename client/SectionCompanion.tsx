import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anchor } from '../shared/text/anchor.ts';
import { Discussion } from './discussion/Discussion.tsx';
import type { CompanionActs, CompanionProps, Passage } from './documents/page/companion.ts';
import { passagesQuery } from './recommendations/matrix/queries.ts';
import { linkedPassages } from './recommendations/passages/linkedPassages.ts';
import { SectionPassages } from './recommendations/passages/SectionPassages.tsx';
import { useLinkChosen } from './recommendations/passages/useLinkChosen.ts';

/** What stands beside a section: the recommendations that it carries out, and what people say about it. */
export function SectionCompanion({ side, onPassages, onChoose, onActs, ...props }: CompanionProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery(passagesQuery(side.view.id));
  const [observed, setObserved] = useState<readonly Passage[]>([]);
  const linked = useMemo(() => (data ? linkedPassages(data, t) : []), [data, t]);
  const passages = useMemo(() => [...observed, ...linked], [observed, linked]);
  useEffect(() => onPassages(passages), [onPassages, passages]);
  const links = useRef(data?.links);
  links.current = data?.links;
  const choose = useCallback(
    (handler: ((key: string) => void) | null) =>
      onChoose(
        handler &&
          ((key) => {
            const link = links.current?.find(({ id }) => id === key);
            if (link) void navigate({ to: '/raccomandazioni', search: { scelta: link.recommendation } });
            else handler(key);
          }),
      ),
    [onChoose, navigate],
  );
  const [passage, setPassage] = useState<Anchor | null>(null);
  const link = useLinkChosen(side, setPassage);
  const mayLink = data !== undefined && data.choices.length > 0;
  const acts = useCallback(
    (those: CompanionActs | null) => onActs(those && mayLink ? { ...those, link } : those),
    [onActs, mayLink, link],
  );
  return (
    <>
      {data && (
        <SectionPassages
          side={side}
          view={data}
          passage={passage}
          onLink={link}
          onClose={() => setPassage(null)}
        />
      )}
      <Discussion side={side} onPassages={setObserved} onChoose={choose} onActs={acts} {...props} />
    </>
  );
}
