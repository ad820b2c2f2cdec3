/** Text as bytes of GBK, of which the platform has only the way back. Throws on characters that GBK does not have. */
export function toGbk(text: string): Buffer {
  codes ??= readCodes();
  const bytes = Buffer.allocUnsafe(text.length * 2);
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 128) {
      bytes[at++] = unit;
      continue;
    }
    const code = codes[unit] ?? 0;
    if (code === 0) throw new RangeError(`not in GBK: ${text.charAt(index)}`);
    bytes[at++] = code >> 8;
    bytes[at++] = code & 255;
  }
  return bytes.subarray(0, at);
}

let codes: Uint16Array | undefined;

function readCodes(): Uint16Array {
  const decoder = new TextDecoder('gbk');
  const found = new Uint16Array(65_536);
  for (let code = 0x81_40; code <= 0xfe_fe; code++) {
    const character = decoder.decode(Uint8Array.of(code >> 8, code & 255));
    if (character.length === 1 && character !== '\uFFFD') found[character.charCodeAt(0)] ||= code;
  }
  return found;
}
