import { TABLE_LIMITS } from '../table-file.ts';
import { unescapeText } from './cell-value.ts';
import { damaged, oversized } from './damage.ts';
import { scanXml } from './xml.ts';

/**
 * The texts that cells refer to by number. Runs of rich text are joined; readings (pinyin, furigana) above them are
 * left out.
 */
export function readSharedStrings(file: string, xml: string): string[] {
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let isPhonetic = false;
  const isSound = scanXml(xml, {
    open(name) {
      if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 'si') current = '';
    },
    text(text) {
      if (isText) current += text;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') strings.push(unescapeText(current));
      if (strings.length > TABLE_LIMITS.cells) throw oversized(file, 'shared strings');
    },
  });
  if (!isSound) throw damaged(file, 'shared strings');
  return strings;
}
