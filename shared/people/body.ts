/** What a body of the district is. */
export const bodyKinds = [
  'mayors_assembly',
  'subdistrict_assembly',
  'steering_committee',
  'consortium_assembly',
  'standing_table',
  'other',
] as const;

export type BodyKind = (typeof bodyKinds)[number];
