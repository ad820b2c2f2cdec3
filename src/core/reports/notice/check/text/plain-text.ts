import { printable } from '../../../../model/printable.ts';

/** A paragraph made comparable: no blanks, full-width Latin signs as half-width ones; Chinese marks stay. */
export interface PlainText {
  text: string;
  /** For each UTF-16 unit of `text` its place in `original`. */
  at: number[];
  original: string;
}

/** Reads as what it says, however it was typed: `２６ 个` is `26个`. */
export function plainText(written: string): PlainText {
  const original = written.normalize('NFC');
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < original.length; index += 1) {
    const sign = original.charAt(index);
    const plain = isChinese(sign) || isSeen(sign) ? halfWidth(sign) : '';
    text += plain;
    if (plain !== '') at.push(index);
  }
  return { text, at, original };
}

/** Most signs are: asked first, because every sign of a notice is. */
function isChinese(sign: string): boolean {
  return sign >= '\u3001' && sign <= '\u9fff';
}

function isSeen(sign: string): boolean {
  return printable(sign) !== '' && !/\s|[\u200b\u2060]/u.test(sign);
}

/** The same for a text of which no places are asked. */
export function squeezed(written: string): string {
  return plainText(written).text;
}

/** The text with everything that is not a letter or digit left out: how two lines are compared whose marks may differ. */
export function lettersOf(text: string): string {
  return squeezed(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function halfWidth(sign: string): string {
  const code = sign.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
}
