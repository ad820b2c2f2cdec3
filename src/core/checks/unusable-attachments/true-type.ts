/** Names of types that programs of one kind open alike. */
const OFFICE = ['ole', 'zip', 'rtf', 'xml', 'html'];
const ARCHIVES = ['zip', 'rar', '7z', 'gzip'];

/** Types by first bytes with which a file of that name opens; old Office files are often HTML or new ones under an old name. */
const OPENS: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  ofd: ['zip'],
  docx: ['zip', 'ole'],
  xlsx: ['zip', 'ole'],
  pptx: ['zip', 'ole'],
  doc: OFFICE,
  xls: OFFICE,
  ppt: OFFICE,
  wps: OFFICE,
  et: OFFICE,
  dps: OFFICE,
  rtf: OFFICE,
  zip: ARCHIVES,
  rar: ARCHIVES,
  '7z': ARCHIVES,
  gz: ARCHIVES,
};

/** Types that are told without a doubt by the first bytes; `xml`, `rtf` or `mp4` in a wrong place are left alone. */
const CERTAIN: ReadonlySet<string> = new Set(['pdf', 'zip', 'ole', 'png', 'jpeg', 'gif', 'rar', '7z', 'html']);

/** Types of content that only files have. */
const FILE_TYPE =
  /^application\/(?:pdf|ofd|msword|rtf|zip|x-zip-compressed|x-rar(?:-compressed)?|x-7z-compressed|vnd\.(?:rar|ms-(?:excel|powerpoint|word)|openxmlformats-officedocument\.[\w.-]{1,80}))\s*(?:;|$)/iu;

/** Whether an answer says that it is a file, and no page. */
export const isFileType = (contentType: string | null): boolean => contentType !== null && FILE_TYPE.test(contentType);

/** The ending of the name in an address, in small letters; null for a name without one that is known. */
export function endingOf(url: string): string | null {
  const path = URL.parse(url)?.pathname ?? '';
  const ending = /\.([a-z\d]{2,4})$/iu.exec(path)?.[1]?.toLowerCase() ?? null;
  return ending !== null && isKnown(ending) ? ending : null;
}

/** Whether it is known what files of that ending are. */
export const isKnown = (ending: string): boolean => Object.hasOwn(OPENS, ending);

/** Whether a file of that ending is certain not to open by what its first bytes are. */
export function isUntrue(ending: string, sniffed: string): boolean {
  return CERTAIN.has(sniffed) && !(OPENS[ending] ?? []).includes(sniffed);
}
