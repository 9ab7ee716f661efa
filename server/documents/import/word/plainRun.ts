import type { StoryContext } from './storyContext.ts';
import { tag, withText } from './writeXml.ts';
import { child, descendants, elementsOf, isOn, setting, wordsInside, type XmlElement } from './xmlElement.ts';

/** A run written anew: its words, bold and italic. */
export function plainRun(run: XmlElement, context: StoryContext): string {
  const properties = child(run, 'w:rPr');
  const isHidden = isOn(properties, 'w:vanish') === true;
  if (isHidden) countWords(run, 'hidden_text', context);
  else countLooks(run, properties, context);
  const style = context.styles.of(setting(properties, 'w:rStyle'));
  const bold = (isOn(properties, 'w:b') ?? style.bold) ? '<w:b/>' : '';
  const italic = (isOn(properties, 'w:i') ?? style.italic) ? '<w:i/>' : '';
  const looks = bold + italic === '' ? '' : tag('w:rPr', {}, bold + italic);
  const content = elementsOf(run).map((node) => runContent(node, isHidden));
  return tag('w:r', {}, looks + content.join(''));
}

/** How words look that our texts show plain. The looks of a link are Word's own. */
function countLooks(run: XmlElement, properties: XmlElement | undefined, context: StoryContext): void {
  const { isLink } = context.styles.of(setting(properties, 'w:rStyle'));
  if (isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike'))
    countWords(run, 'strikethrough', context);
  if (isOn(properties, 'w:u') && !isLink) countWords(run, 'underline', context);
  if (isOn(properties, 'w:highlight')) countWords(run, 'highlight', context);
  if (/^su(?:b|per)script$/u.test(setting(properties, 'w:vertAlign') ?? ''))
    countWords(run, 'superscript', context);
}

function countWords(
  run: XmlElement,
  kind: 'hidden_text' | 'strikethrough' | 'underline' | 'highlight' | 'superscript',
  { lost }: StoryContext,
): void {
  const words = wordsInside(run);
  if (words.trim() !== '') lost.add(kind, words);
}

function runContent(node: XmlElement, isHidden: boolean): string {
  // A field that is hidden by half would swallow what follows it.
  if (isHidden && !['w:fldChar', 'w:instrText'].includes(node.name)) return '';
  switch (node.name) {
    case 'w:t':
    case 'w:instrText':
      return withText(node.name, node.children.filter((text) => typeof text === 'string').join(''));
    case 'w:tab':
    case 'w:ptab':
      return '<w:tab/>';
    case 'w:br':
    case 'w:cr':
      return tag('w:br', { 'w:type': node.attributes['w:type'] }, '');
    case 'w:noBreakHyphen':
      return '<w:noBreakHyphen/>';
    case 'w:sym':
      return tag('w:sym', { 'w:font': node.attributes['w:font'], 'w:char': node.attributes['w:char'] }, '');
    case 'w:fldChar':
      return tag('w:fldChar', { 'w:fldCharType': node.attributes['w:fldCharType'] }, checkBox(node));
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return tag(node.name, { 'w:id': node.attributes['w:id'] }, '');
    case 'w:ruby':
      return descendants(child(node, 'w:rubyBase') ?? node, ['w:t'])
        .map((base) => runContent(base, isHidden))
        .join('');
    default:
      return '';
  }
}

/** The box of an old form, with its tick. */
function checkBox(field: XmlElement): string {
  const box = child(child(field, 'w:ffData'), 'w:checkBox');
  if (box === undefined) return '';
  const isTicked = isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false;
  return `<w:ffData><w:checkBox>${tag('w:checked', { 'w:val': isTicked ? '1' : '0' }, '')}</w:checkBox></w:ffData>`;
}
