import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { DiscussionDeps } from './discussionDeps.ts';

/** For after the commit: whoever has this text open asks again what was observed on it. */
export function tellDiscussion({ tellLive }: Pick<DiscussionDeps, 'tellLive'>, document: DocumentId) {
  return () => tellLive({ event: 'discussion', document }, 'readers');
}
