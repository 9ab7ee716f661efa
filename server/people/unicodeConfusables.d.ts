/** The package ships its types under a name that TypeScript does not look for. */
declare module 'unicode-confusables' {
  /** Puts in the place of each sign the one of UTS 39 that it looks like; signs of no width go. */
  export function rectifyConfusion(text: string): string;
}
