import { useQuery } from '@tanstack/react-query';
import type { WorkshopView } from '../../../shared/workshops/api.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { InvitationsSheet } from './InvitationsSheet.tsx';
import { registrationsQuery } from './queries.ts';
import { RegisteredSheet } from './RegisteredSheet.tsx';
import { TablesSheet } from './TablesSheet.tsx';

/** Who is invited, who comes and where each sits. */
export function Registering({ workshop }: { readonly workshop: WorkshopView }) {
  const { data, error, refetch } = useQuery(registrationsQuery(workshop.id));
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={6} />;
  return (
    <>
      <InvitationsSheet workshop={workshop} registering={data} />
      <RegisteredSheet workshop={workshop} registrations={data.registrations} />
      <TablesSheet workshop={workshop} registrations={data.registrations} />
    </>
  );
}
