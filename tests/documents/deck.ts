/** Slides as an office turns them into Markdown: repeated and empty headings, three levels, bold inside lists. */
export const deck = `

# INCONTRO DEI COMUNI DELL'AMBITO

Due riunioni l'anno\u0020\u0020
per decidere insieme.

#

Territorio\u0020\u0020
di prova

# IL NOSTRO PIANO

## Da dove partiamo

Il piano mette in ordine **quello che già facciamo** e quello che **manca ancora**, Comune per Comune.

# IL NOSTRO PIANO

## Da dove partiamo

##\u0020\u0020

Ogni scelta ha **un responsabile**, una scadenza e una cifra.

- **le cose che continuano** e che nessuno vuole perdere
- **le cose nuove** che chiedono prova e pazienza

# COME LAVORIAMO

## 1. Gli uffici

### L'UFFICIO DI PIANO

- Tiene il **calendario**
- Risponde ai **Comuni** e agli **enti**

### LE SQUADRE DI ZONA

- Vanno **dove serve**
- Riportano quello che hanno visto:
  - in ufficio
  - nelle case

# COME LAVORIAMO

## 2. I tempi

1. si ascolta
2. si scrive
3. si decide

**GRAZIE**
`;
