import type { LoginMethod } from '../../people/loginMethod.ts';

/** How a session began, in the line that tells of it. */
const methods: Record<LoginMethod, string> = {
  code: 'con un codice per e-mail',
  passkey: 'con una passkey',
  identity_provider: 'con {{provider}}',
  invitation: 'con un invito',
  persona: 'come persona di prova',
};

/** One's own page: who I am here, how I enter, where I am in. */
export const profile = {
  page: 'Il tuo profilo',
  email: 'E-mail',
  noEmail: 'Nessun indirizzo',
  office: 'Ruoli',
  noOffice: 'Nessun ruolo in corso',
  district: 'Territorio',
  changedBy: 'Nome, indirizzo e ruoli li cambia chi amministra Corale.',
  language: 'Lingua',
  languageText: 'La ritrovi su ogni dispositivo da cui entri.',

  passkeys: 'Passkey',
  passkeysText:
    'Con una passkey entri con l’impronta, il volto o il PIN di un dispositivo, senza aspettare un codice.',
  noPasskeysDemo: 'In un territorio dimostrativo si entra scegliendo una persona di prova: qui non servono.',
  noPasskeysHere: 'Qui non si possono usare: servono un indirizzo https e un browser che le conosca.',
  passkeySince: 'Aggiunta {{when}}',
  addPasskey: 'Aggiungi una passkey',
  addingPasskey: 'Aspetto il dispositivo…',
  addedPasskey: 'Passkey aggiunta: {{name}}',
  passkeyCancelled: 'Non è stata aggiunta nessuna passkey. Riprova quando vuoi.',
  passkeyThere: 'Questo dispositivo ha già una tua passkey: puoi usarla per entrare.',
  passkeyUnable:
    'Questo dispositivo non può tenere una passkey. Prova da un telefono o da un altro computer.',
  rename: 'Cambia nome',
  renameOf: 'Cambia nome a {{name}}',
  renameTitle: 'Che nome ha questa passkey?',
  renameLabel: 'Nome',
  renameHint: 'Quello che ti aiuta a riconoscerla: «Telefono», «Computer dell’ufficio».',
  renameDo: 'Cambia nome',
  renaming: 'Cambio…',
  nameMissing: 'Scrivi un nome.',
  remove: 'Togli…',
  removeOf: 'Togli {{name}}',
  removeTitle: 'Se togli «{{name}}», con questa passkey non entri più',
  removeBody:
    'Vale da subito, e chiude gli altri accessi aperti con una passkey. Nel dispositivo ne resta una copia che non apre più niente: la cancelli dalle sue impostazioni.',
  removeStillCode: 'Puoi entrare ancora con un codice per e-mail.',
  removeLast: 'È il solo modo che hai per entrare: poi ti servirà un nuovo invito.',
  removeDo: 'Togli la passkey',
  removing: 'Tolgo…',
  removed: 'Passkey tolta: {{name}}',

  devices: {
    android: 'Telefono Android',
    androidTablet: 'Tablet Android',
    windows: 'Computer con Windows',
    linux: 'Computer con Linux',
    other: 'Questo dispositivo',
    away: 'Telefono o chiave di sicurezza',
  },

  linkText: 'Quando è collegata, entri in Corale anche con {{name}}.',
  linked: 'Collegata',
  notLinked: 'Non collegata',
  link: 'Collega',
  linking: 'Apro {{name}}…',
  unlink: 'Scollega…',
  unlinkTitle: 'Se scolleghi {{name}}, da lì non entri più',
  unlinkBody:
    'Vale da subito, e chiude gli altri accessi aperti così. La puoi collegare di nuovo quando vuoi, da qui.',
  unlinkDo: 'Scollega',
  unlinking: 'Scollego…',
  unlinked: '{{name}}: scollegata',
  linkOutcomes: {
    linked: 'Collegata: da adesso entri anche da lì.',
    taken:
      'Questa identità è già collegata a un’altra persona. Se pensi che sia un errore, scrivi a chi amministra Corale.',
    cancelled: 'Il collegamento si è interrotto e non è cambiato niente.',
    failed:
      'Il servizio che conferma la tua identità non ha risposto come doveva. Non è cambiato niente: riprova tra poco.',
  },

  sessions: 'Accessi aperti',
  sessionsText: 'Ogni riga è un browser da cui si lavora a tuo nome. Se non ne riconosci uno, chiudilo.',
  browserOn: '{{browser}} su {{system}}',
  unknownBrowser: 'Browser non riconosciuto',
  methods,
  anyProvider: 'un’identità digitale',
  level: 'livello {{level}}',
  since: 'da {{when}}',
  endsBy: 'Finisce da sé {{when}}.',
  thisOne: 'Questo',
  end: 'Chiudi',
  endOf: 'Chiudi {{browser}}, da {{when}}',
  ending: 'Chiudo…',
  ended: 'Accesso chiuso: {{browser}}',
  endOthers: 'Chiudi tutti gli altri',
  endedOthers: 'Tutti gli altri accessi sono chiusi.',
  onlyThis: 'Non ci sono altri accessi aperti.',
} as const;
