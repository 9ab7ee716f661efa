import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Discussion } from './discussion/Discussion.tsx';
import type { CompanionProps, Passage } from './documents/page/companion.ts';
import { passagesQuery } from './recommendations/matrix/queries.ts';
import { linkedPassages } from './recommendations/passages/linkedPassages.ts';
import { SectionPassages } from './recommendations/passages/SectionPassages.tsx';

/** What stands beside a section: the recommendations that it carries out, and what people say about it. */
export function SectionCompanion({ side, onPassages, onChoose, ...props }: CompanionProps) {
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
  return (
    <>
      {data && <SectionPassages side={side} view={data} />}
      <Discussion side={side} onPassages={setObserved} onChoose={choose} {...props} />
    </>
  );
}
