/** A page's address among words, without the full stop or bracket that closes the sentence. */
export const webAddress = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}»”]/u;
