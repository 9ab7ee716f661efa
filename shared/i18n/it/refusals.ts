import type { RefusalCode } from '../../kernel/refusal.ts';

/** One sentence for each refusal: the fact, and what to do now. */
export const refusals: Record<RefusalCode, string> = {
  malformed: 'La richiesta non si legge: controlla i dati e riprova.',
  not_signed_in: 'Non hai effettuato l’accesso, o la sessione è finita. Entra di nuovo.',
  forbidden: 'Il tuo ruolo non permette questa azione. Rivolgiti all’Ufficio di Piano.',
  foreign_origin: 'La richiesta viene da un altro sito e non è stata eseguita.',
  not_found: 'Qui non c’è nulla che tu possa leggere. Controlla l’indirizzo.',
  wrong_state: 'Nello stato in cui si trova il documento, questo passo non è possibile.',
  not_built_yet: 'Questo passo non è ancora disponibile in Corale.',
  already_placed: 'Questa sezione ha già il suo posto nel piano.',
  already_there: 'C’è già. Cerca nell’elenco: forse ha solo bisogno di una correzione.',
  in_use: 'Qualcosa dipende ancora da qui: prima spostalo o chiudilo.',
  outside_term:
    'In quel giorno non vale più, o non vale ancora: ciò che è finito resta com’è. Controlla le date.',
  own_rights: 'Nessuno cambia i propri ruoli: chiedilo a un altro amministratore.',
  changed_meanwhile:
    'Intanto qualcosa è cambiato, e non è stato fatto nulla. Guarda di nuovo l’anteprima e conferma.',
  unanswered:
    'Qualche osservazione aspetta ancora una risposta, e finché aspetta questo passo non si può fare. Rispondi, poi riprova.',
  not_invited:
    'A questa consultazione partecipa chi è stato invitato. Se tocca anche a te, chiedilo all’Ufficio di Piano.',
  consultation_over:
    'Il termine della consultazione è passato, e l’osservazione non è stata registrata. Le tue parole sono rimaste qui: copiale e scrivi all’Ufficio di Piano.',
  passage_not_found:
    'Il passaggio che hai scelto intanto è cambiato, e non è stato registrato nulla. Le tue parole sono rimaste qui: scegli di nuovo il passaggio.',
  passage_changed:
    'Il testo qui sotto è cambiato da quando è stata fatta la proposta, e non è stato scritto nulla. Confronta le due versioni e decidi.',
  being_frozen: 'Questo testo si sta congelando proprio ora. Riprova tra un momento.',
  needs_repair:
    'Nel testo c’è qualcosa che una versione non può contenere, e non è stato congelato nulla. Corale può correggerlo: guarda che cosa cambia e conferma.',
  not_frozen: 'Questo testo non è congelato: si decide soltanto su una versione congelata.',
  round_open:
    'Su questa versione c’è una votazione aperta. Chi la presiede la chiude, con un motivo; poi puoi riprovare.',
  newer_version:
    'Il testo è cambiato: non è stato registrato nulla. La tua scelta e il motivo sono rimasti qui: leggi la nuova versione e decidi.',
  round_closed:
    'Questa votazione è chiusa, e non è stato registrato nulla. Ciò che hai scritto è rimasto qui: puoi copiarlo.',
  no_seat:
    'In questo momento non occupi un seggio di questo organo, e non è stato registrato nulla. Se è un errore, chiedi all’Ufficio di Piano di controllare i seggi.',
  delegation_expired:
    'La delega è scaduta, e non è stato registrato nulla. Ciò che hai scritto è rimasto qui: chiedi a chi ti ha delegato di rinnovarla.',
  delegation_revoked:
    'La delega è stata revocata, e non è stato registrato nulla. Ciò che hai scritto è rimasto qui: puoi copiarlo.',
  too_many_proxies:
    'La regola di questa votazione non permette altre procure alla stessa persona, e non è stato registrato nulla.',
  already_voted: 'Il voto è dato e non si cambia. Ciò che è registrato resta com’è: lo trovi nella ricevuta.',
  reason_missing: 'Per questa scelta serve un motivo: scrivilo, sarà letto da tutti e stampato nel verbale.',
  secret_ballot:
    'Questa regola chiede il voto segreto. Corale registra soltanto voti palesi: per un voto segreto usa l’urna e registra l’esito nel verbale.',
  no_chair:
    'Nessuno presiede questo organo, e senza chi lo presiede la votazione non si può chiudere. Chiedi all’amministratore di indicare chi presiede, poi riprova.',
  no_signatory:
    'Manca chi firma per almeno una parte dell’accordo, e non è stato aperto nulla. Indica chi la rappresenta nei dati dell’accordo, poi riprova.',
  whole_plan_only:
    'Questa sezione è stata approvata con tutto il piano: dopo una modifica si vota di nuovo tutto il piano, non la sezione da sola.',
  recommendations_waiting:
    'Il piano non va ancora al voto: qualche raccomandazione non ha un esito, un motivo o un passaggio nel testo. Tutto resta com’era: sistema quelle elencate, poi apri la votazione.',
  tie: 'Le teste sono pari, e la regola dà il voto decisivo a chi presiede. Non è stato chiuso nulla: indica il voto di chi presiede.',
  not_confirmed:
    'La conferma non è riuscita, e non è stato registrato nulla. Riprova con la passkey, oppure chiedi un codice per e-mail.',
  statement_over:
    'Questa richiesta di conferma non vale più: è passato troppo tempo, o il codice è stato sbagliato troppe volte. Non è stato registrato nulla e la tua scelta è rimasta qui: conferma di nuovo.',
  text_erased:
    'Il testo di questa versione è stato cancellato perché conteneva dati personali. Resta la sua impronta.',
  edit_time_over:
    'Le proprie parole si correggono entro mezz’ora. Ora restano come sono: aggiungi un commento.',
  only_demo: 'In un territorio dimostrativo non si invita nessuno: si entra scegliendo una persona di prova.',
  persona_stays:
    'Le persone di prova sono di chiunque entri: nome, ruoli e accessi restano come sono, e non è cambiato nulla. Prova con una persona che aggiungi tu.',
  recap_unknown:
    'Questo link di ritorno non è completo, o non vale più. Aprilo di nuovo dal messaggio o dalla pagina in cui lo hai salvato.',
  code_unknown: 'Codice non trovato. Controlla sullo schermo: non usiamo la O né la I, né lo zero e l’uno.',
  workshop_begun:
    'Il laboratorio è già cominciato o finito: questo si cambia solo prima. Quello che c’è resta com’è; se è aperto, si lavora dalla regia.',
  table_in_use:
    'Questo tavolo non si toglie: c’è già qualcuno assegnato, o qualcosa di scritto. Resta com’è. Sposta prima chi ci siede; ciò che è scritto rimane con il suo tavolo.',
  last_table: 'È l’unico tavolo, e un laboratorio ne ha almeno uno. Aggiungine prima un altro.',
  tables_full:
    'Un laboratorio ha al massimo quaranta tavoli: nulla è cambiato. Per più persone prepara un secondo laboratorio.',
  question_answered:
    'A una delle domande tolte o riscritte ci sono già contributi: nulla è cambiato. Lascia quella domanda parola per parola, e aggiungine una nuova.',
  already_past:
    'A quell’ora il laboratorio sarebbe già finito: nulla è cambiato. Scegli un giorno e un’ora che devono ancora venire.',
  registration_over:
    'Questo link di iscrizione non vale: è stato ritirato o sostituito, oppure il laboratorio è cominciato. Chi è già iscritto resta iscritto. Scrivi a chi ti ha invitato.',
  no_places_left:
    'I posti per il tuo ente non bastano: non abbiamo iscritto nessuno. Togli qualche nome, oppure chiedi altri posti a chi ti ha invitato.',
  door_closed: 'L’ingresso a questo laboratorio è chiuso. Chiedi a chi lo conduce di riaprirlo.',
  workshop_full:
    'Questo laboratorio è al completo. Chi è già a un tavolo ci resta; chiedi a chi lo conduce se si libera un posto.',
  not_begun: 'Il laboratorio non è ancora cominciato. Tieni questa pagina aperta, oppure riprova tra poco.',
  name_of_member:
    'Questo nome è di una persona che ha un accesso a Corale. Se sei tu, entra con il tuo accesso; altrimenti scrivi solo il tuo nome di battesimo.',
  name_missing: 'Manca il nome. Scrivi come vuoi essere chiamato al tavolo.',
  removed_from_workshop:
    'Chi conduce il laboratorio ti ha fatto uscire. Quello che hai scritto è rimasto al tavolo.',
  muted:
    'Chi conduce il laboratorio ti ha tolto la parola per ora. Puoi leggere, e quello che hai scritto resta.',
  not_in_this_phase: 'In questa fase non si può. Quello che hai scritto è rimasto qui.',
  nothing_left_to_give: 'Hai dato tutti i tuoi sostegni. Togline uno per darne un altro.',
  contribution_read:
    'Questo contributo era già arrivato, e altri lo hanno letto com’era: resta così. Se vuoi dire altro, aggiungine uno nuovo.',
  own_contribution: 'È un tuo contributo: il sostegno lo danno gli altri.',
  wrong_code: 'Il codice non è giusto o non vale più. Controllalo, oppure chiedine uno nuovo.',
  invitation_over:
    'Questo invito non vale più: è stato usato, ritirato o è scaduto. Chiedine uno nuovo a chi te l’ha mandato.',
  not_linked:
    'Questa identità non è collegata a nessuna persona di Corale. Entra in un altro modo e collegala dal tuo profilo.',
  passkey_failed: 'La passkey non è stata riconosciuta. Riprova, oppure entra in un altro modo.',
  no_address: 'Questa persona non ha un indirizzo e-mail. Scrivilo nella sua scheda, poi invitala.',
  no_role: 'Questa persona non ha nessun ruolo, né adesso né più avanti. Dagliene uno, poi invitala.',
  enter_again:
    'Per questo serve un accesso recente, e il tuo ha più di un giorno. Esci, entra di nuovo e riprova.',
  not_demo: 'Le persone di prova esistono solo in un territorio dimostrativo.',
  too_large:
    'È troppo grande. Un file di Word può arrivare a 20 MB, uno di testo a 5 MB; un testo molto lungo va diviso in più documenti.',
  unsupported_file:
    'Questo tipo di file non si può importare. Usa un file di Word (.docx), Markdown (.md) o di testo (.txt).',
  not_utf8: 'Il file non è in UTF-8. Salvalo di nuovo scegliendo la codifica UTF-8.',
  not_a_table: 'Questo file non è una tabella di testo. Nel foglio di calcolo salvalo come CSV, poi riprova.',
  table_too_large: 'La tabella è troppo grande: al massimo 2.000 righe e 500 kB.',
  empty_file: 'Il file non contiene testo.',
  not_an_image:
    'Questo file non è un’immagine che un testo può mostrare. Prendi un PNG, un JPEG, un GIF o un WebP.',
  image_too_large:
    'L’immagine è troppo grande: al massimo 5 MB, 12.000 pixel per lato e 50 milioni di pixel in tutto. Riducila e riprova.',
  unsupported_attachment:
    'Questo file non si può allegare, oppure non è quello che dice il suo nome. Si allegano PDF, file di Word, Excel, PowerPoint e LibreOffice, testi (.txt), tabelle (.csv) e immagini.',
  unsupported_act:
    'Questo file non si può tenere come atto. Servono un PDF, un file firmato (.p7m) o una fotografia (JPEG o PNG).',
  attachment_too_large:
    'L’allegato è troppo grande: al massimo 20 MB. Dividilo, o salvalo in un formato più leggero.',
  too_many_files:
    'Questo documento non tiene altri file: al massimo 200, e 200 MB in tutto, compresi quelli tolti. Il testo e gli altri file restano come sono.',
  locked_file:
    'Il file è protetto da una password, oppure è nel vecchio formato di Word (.doc). Aprilo con Word, salvalo come .docx senza password e riprova.',
  unreadable_file:
    'Il file è rovinato o non è un documento di Word. Aprilo con Word, salvalo di nuovo come .docx e riprova.',
  unsafe_file:
    'Il file contiene parti che un documento di Word non ha, come macro o dati nascosti, e non è stato aperto. Aprilo con Word, salvalo con un altro nome come .docx e riprova.',
  not_signed:
    'In questo file non c’è una firma. Serve il file .p7m, oppure il PDF firmato, che il programma di firma ha salvato: di solito ha lo stesso nome, con qualcosa in più.',
  signature_unreadable:
    'Il file è rovinato, oppure la firma è fatta in un modo che Corale non sa leggere. Non è stato registrato nulla. Salvalo di nuovo dal programma di firma e riprova.',
  signature_broken:
    'La firma non corrisponde al contenuto del file: qualcuno l’ha cambiato dopo la firma, o si è rovinato. Non è stato registrato nulla. Scarica di nuovo il PDF, firmalo e riprova.',
  other_content_signed:
    'Il file è firmato, ma non contiene il PDF che si scarica da questa pagina, così com’è. Non è stato registrato nulla. Firma proprio quel file, senza aprirlo e salvarlo con un altro programma; se non basta, firma in formato .p7m.',
  signature_there: 'Questo file firmato è già registrato: lo trovi nell’elenco.',
  pdf_unavailable:
    'Su questo computer Corale non sa preparare i PDF. Il testo resta dov’è: scaricalo in un altro formato, o chiedi a chi gestisce il server.',
  too_many: 'Troppe richieste insieme. Aspetta un momento e riprova.',
  unavailable: 'In questo momento Corale non riesce a salvare. Riprova tra poco.',
};

/** A fault of ours, for which there is no refusal. */
export const fault = 'Qualcosa non ha funzionato dalla nostra parte. Riprova; se succede ancora, segnalalo.';
