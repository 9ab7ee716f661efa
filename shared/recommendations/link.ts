/** Whether a passage does all that a recommendation asks for, or some of it. */
export const linkExtents = ['full', 'part'] as const;
export type LinkExtent = (typeof linkExtents)[number];
