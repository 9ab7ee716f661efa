/** All that PostgreSQL sees of our environment: PG* variables and locales would change what it does. */
export const cleanEnvironment = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LANG: 'C',
  LC_ALL: 'C',
  TZ: 'UTC',
} as const;
