/** What a body of the district is. */
export const bodyKinds = ['mayors_assembly', 'steering_committee', 'consortium_assembly', 'other'] as const;

export type BodyKind = (typeof bodyKinds)[number];
