/** Offices that a form proposes, in both genders. They are said in Italian, whatever the page speaks. */
export const usualOffices = {
  mayors: [
    'Sindaca',
    'Sindaco',
    'Vicesindaca',
    'Vicesindaco',
    'Commissaria straordinaria',
    'Commissario straordinario',
  ],
  others: ['Componente', 'Presidente', 'Vicepresidente', 'Delegata', 'Delegato'],
} as const;
