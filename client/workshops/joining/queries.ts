import { useMutation } from '@tanstack/react-query';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import type { Join, JoinView } from '../../../shared/workshops/api.ts';
import { ask } from '../../platform/api.ts';

/** Which workshop a code opens. */
export function useLook() {
  return useMutation({ mutationFn: (code: string) => ask<JoinView>('POST', '/api/join/look', { code }) });
}

/** A place at a table. */
export function useJoin() {
  return useMutation({
    mutationFn: (join: Join) => ask<{ readonly workshop: WorkshopId }>('POST', '/api/join', join),
  });
}
