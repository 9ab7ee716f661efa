/**
 * Words as a Word file may hold them. A text takes whatever somebody pasted into it; one sign that is none in XML,
 * quoted in one observation, and no program would open the file.
 */
export function inXml(words: string): string {
  return words.toWellFormed().replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
