import type { RecommendationsDeps } from './recommendationsDeps.ts';

/** After a commit that changed what became of recommendations: matrix, sections and desks ask again. */
export function tellRecommendations({ tellLive }: Pick<RecommendationsDeps, 'tellLive'>): void {
  tellLive({ event: 'recommendations' }, 'readers');
}
