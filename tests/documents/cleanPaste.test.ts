import { expect, test } from 'vitest';
import { cleanPaste } from '../../client/documents/editor/paste/cleanPaste.ts';
import { markupOf } from './pastedMarkup.ts';

const clean = (html: string) => cleanPaste(markupOf(html)).html;

const wordHead = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- /* Font Definitions */ @font-face {font-family:Calibri;}
@list l0:level1 {mso-level-number-format:bullet;} --></style></head><body lang=IT style='tab-interval:35.4pt'><!--StartFragment-->`;

const item = (level: number, sign: string, words: string) => `<p class=MsoListParagraphCxSpMiddle
style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>

`;

test('Word: paragraphs lose their looks and keep bold, italic and links', () => {
  expect(
    clean(`${wordHead}<p class=MsoNormal style='line-height:115%'><span style='color:red'>Nei <b style='mso-bidi-font-weight:normal'>48
Comuni</b> <i>vivono</i> <a href="https://www.esempio.it/"><span style='color:blue'>38.000 persone</span></a>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>`),
  ).toBe(
    '<p>Nei <strong>48\nComuni</strong> <em>vivono</em> <a href="https://www.esempio.it/">38.000 persone</a>.</p>',
  );
});

test('Word: list paragraphs become lists, one in another by their level', () => {
  expect(
    clean(
      wordHead +
        item(1, '·', 'Uno') +
        item(2, 'o', 'Uno A') +
        item(2, 'o', 'Uno B') +
        item(1, '·', 'Due') +
        item(1, '1.', 'Primo'),
    ),
  ).toBe(
    '<ul><li><p>Uno</p><ul><li><p>Uno A</p></li><li><p>Uno B</p></li></ul></li><li><p>Due</p></li></ul>' +
      '<ol><li><p>Primo</p></li></ol>',
  );
});

test('Word: a numbered list that a paragraph interrupts goes on with its number', () => {
  expect(
    clean(`${wordHead}${item(1, '1.', 'Primo')}<p class=MsoNormal>In mezzo.</p>${item(1, '2.', 'Secondo')}`),
  ).toBe('<ol><li><p>Primo</p></li></ol><p>In mezzo.</p><ol start="2"><li><p>Secondo</p></li></ol>');
});

test('Word: a list that begins deeper than it goes on loses nothing', () => {
  expect(clean(wordHead + item(2, 'o', 'Sotto') + item(1, '·', 'Sopra'))).toBe(
    '<ul><li><p>Sotto</p></li></ul><ul><li><p>Sopra</p></li></ul>',
  );
});

test('Word: notes stand where they are referred to', () => {
  expect(
    clean(`${wordHead}<p class=MsoNormal>Gli anziani<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:11.0pt'>[1]</span></span><![endif]></span></span></a> crescono.<o:p></o:p></p>
<!--EndFragment--><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"
title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> ISTAT, <i>Anziani</i>, 2024.<o:p></o:p></p></div></div></body></html>`),
  ).toBe('<p>Gli anziani<span data-footnote="">ISTAT, <em>Anziani</em>, 2024.</span> crescono.</p>');
});

test('Word: comments, deleted words and marks of revision are left behind', () => {
  expect(
    clean(`${wordHead}<p class=MsoNormal>Testo <a style='mso-comment-reference:EE_1;mso-comment-date:20241121T0900'>commentato</a><span
class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1"
href="#_msocom_1" name="_msoanchor_1">[EE1]</a><![endif]></span></span><del cite="mailto:x"> tolto</del><ins cite="mailto:x"> aggiunto</ins>.</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Da rivedere</p></div></div>`),
  ).toBe('<p>Testo commentato aggiunto.</p>');
});

test('Word: a table keeps rows, spans and heading rows; titles in its cells become bold', () => {
  expect(
    clean(`${wordHead}<table class=MsoTableGrid border=1 style='border-collapse:collapse'><thead><tr><td width=200 colspan=2><p
class=MsoNormal>Comune<o:p></o:p></p></td></tr></thead><tr><td><h3>Crema</h3></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>`),
  ).toBe(
    '<table><tr><th colspan="2"><p>Comune</p></th></tr><tr><td><p><strong>Crema</strong></p></td><td><p></p></td></tr></table>',
  );
});

test('headings deeper than three are of the third level, and empty ones go', () => {
  expect(clean('<h1><a name="_Toc1">Uno</a></h1><h4>Quattro</h4><h6><br></h6>')).toBe(
    '<h1>Uno</h1><h3>Quattro</h3>',
  );
});

test('LibreOffice: notes by their anchors, and paragraphs out of divisions', () => {
  expect(
    clean(`<html><body><div title="header"><p class="western" style="line-height: 100%">Gli anziani<a class="sdfootnoteanc" name="sdfootnote1anc"
href="#sdfootnote1sym"><sup>1</sup></a> crescono.</p></div><div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym"
name="sdfootnote1sym" href="#sdfootnote1anc">1</a>ISTAT, 2024.</p></div></body></html>`),
  ).toBe('<p>Gli anziani<span data-footnote="">ISTAT, 2024.</span> crescono.</p>');
});

test('Google Docs: the wrapper is no bold, styles are, and lists stand in their items', () => {
  expect(
    clean(`<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span
style="font-weight:700;font-style:normal;">Forte</span><span style="font-weight:400;font-style:italic;"> e piano</span></p><ul><li
dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">Uno</span></p></li><ul><li dir="ltr"
aria-level="2"><p role="presentation"><span>Uno A</span></p></li></ul></ul><br class="Apple-interchange-newline"></b>`),
  ).toBe(
    '<p><strong>Forte</strong><em> e piano</em></p><ul><li><p>Uno</p><ul><li><p>Uno A</p></li></ul></li></ul>',
  );
});

test('Google Docs: notes at the end of the page come to their place', () => {
  expect(
    clean(`<p>Gli anziani<sup><a href="https://docs.google.com/document/d/1#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><hr><div><p><a
href="https://docs.google.com/document/d/1#ftnt_ref1" id="ftnt1">[1]</a><span> ISTAT.</span></p></div>`),
  ).toBe('<p>Gli anziani<span data-footnote="">ISTAT.</span>.</p><hr>');
});

test('images are counted and left out, scripts are not even read', () => {
  expect(
    cleanPaste(
      markupOf(
        '<p>Prima<img src="x.png" onerror="a()">dopo</p><img src="y"><script>a()</script><p onclick="a()">Fine</p>',
      ),
    ),
  ).toEqual({ html: '<p>Primadopo</p><p>Fine</p>', images: 2 });
});

test('a table in a cell or in a list gives its words', () => {
  expect(
    clean(
      '<table><tr><td>Fuori<table><tr><td>Dentro</td></tr></table></td></tr></table><ul><li>Voce<table><tr><td>Riga</td></tr></table></li></ul>',
    ),
  ).toBe(
    '<table><tr><td><p>Fuori</p><p>Dentro</p></td></tr></table><ul><li><p>Voce</p><p>Riga</p></li></ul>',
  );
});

test('addresses become links, unsafe ones words, and signs stay signs', () => {
  expect(
    clean('<p>Vedi https://www.esempio.it/a?b=1&amp;c=2. <a href="javascript:a()">Qui</a> &lt;b&gt;</p>'),
  ).toBe(
    '<p>Vedi <a href="https://www.esempio.it/a?b=1&amp;c=2">https://www.esempio.it/a?b=1&amp;c=2</a>. Qui &lt;b&gt;</p>',
  );
});
