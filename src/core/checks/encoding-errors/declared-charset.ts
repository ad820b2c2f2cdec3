/** Charsets of a family are read by the same table. */
const FAMILIES: readonly (readonly string[])[] = [
  ['utf-8', 'utf8'],
  ['gb18030', 'gbk', 'gb2312', 'gb_2312-80', 'x-gbk', 'chinese', 'csgb2312'],
  ['big5', 'big5-hkscs', 'cn-big5', 'x-x-big5'],
  ['iso-8859-1', 'latin1', 'windows-1252', 'us-ascii', 'ascii'],
];

/** The charset that the header Content-Type names, in small letters; null for none. */
export function charsetOfHeader(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;
}

/** Whether both are known and of different families: what is written in one is garbled when it is read as the other. */
export function differ(declared: string, actual: string): boolean {
  const [a, b] = [familyOf(declared), familyOf(actual)];
  return a >= 0 && b >= 0 && a !== b;
}

const familyOf = (name: string) => FAMILIES.findIndex((family) => family.includes(name.toLowerCase()));
