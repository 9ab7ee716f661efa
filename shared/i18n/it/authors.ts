/** Who wrote which words of a text. */
export const authors = {
  show: 'Chi ha scritto',
  region: 'Chi ha scritto questo testo',
  technical: 'Attribuzione tecnica.',
  notASignature: 'Dice da quale accesso sono arrivate le parole; non è una firma.',
  reading: 'Cerco chi ha scritto…',
  failed: 'Non si può sapere adesso chi ha scritto. Il testo è al sicuro.',
  nobody: 'Qui non c’è ancora nessuna parola.',
  share_one: '1 parola su {{total}}',
  share_many: '{{number}} di parole su {{total}}',
  share_other: '{{number}} parole su {{total}}',
  words: 'Parole di {{who}} · attribuzione tecnica',
  hint: 'Porta il cursore o tocca una parola per sapere chi l’ha scritta.',
  template: 'Modello',
  copied: 'Testo copiato',
  unknown: 'Persona non più in elenco',
} as const;
