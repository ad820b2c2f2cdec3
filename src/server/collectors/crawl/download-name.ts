import { maskPersonalData } from '../../../core/pages/index.ts';

const MOST = 200;
const ATTACHMENT = /^\s*attachment\s*(?:;|$)/iu;
/** The name in a charset that is named (RFC 8187), and the plain one, in quotes or without. */
const EXTENDED = /;\s*filename\*\s*=\s*"?([\w-]{1,20})'[\w-]{0,20}'([^;"\s]{1,2000})/iu;
const PLAIN = /;\s*filename\s*=\s*(?:"([^"]{1,2000})"|([^;"]{1,2000}))/iu;

/**
 * The name under which an answer is saved, by its `Content-Disposition`; null for what is shown and not saved, or has no name. Sites
 * write it in bytes of UTF-8 or GBK, in percents or both; personal data masked.
 */
export function downloadName(header: string | undefined): string | null {
  if (header === undefined || !ATTACHMENT.test(header)) return null;
  const [, charset = '', told = ''] = EXTENDED.exec(header) ?? [];
  const [, quoted, bare] = PLAIN.exec(header) ?? [];
  const name = told === '' ? decoded(bytesOf(quoted ?? bare ?? '')) : decoded(bytesOf(told), charset);
  const plain = name
    .replace(/^.*[/\\]/su, '')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim();
  return plain === '' ? null : maskPersonalData(plain.slice(-MOST).toWellFormed());
}

/** A header comes as the bytes that it has, a letter each. */
function bytesOf(text: string): Uint8Array {
  const bytes = text.replaceAll(/%([\da-f]{2})/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}

/** By the charset that is named, where it is a known one that fits; else UTF-8 where it is that, and GBK. */
function decoded(bytes: Uint8Array, charset = 'utf-8'): string {
  for (const each of [charset, 'utf-8']) {
    try {
      return new TextDecoder(each, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return new TextDecoder('gb18030').decode(bytes);
}
