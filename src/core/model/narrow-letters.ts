const WIDE = /[０-９Ａ-Ｚａ-ｚ]/u;
const ALL_WIDE = /[０-９Ａ-Ｚａ-ｚ]/gu;
/** From a sign of full width to the same of ASCII. */
const WIDTH = 0xfee0;

/** Letters and digits of full width as those of ASCII, everything else as it is: a code is the same in either. */
export function narrowLetters(text: string): string {
  if (!WIDE.test(text)) return text;
  return text.replaceAll(ALL_WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH));
}
