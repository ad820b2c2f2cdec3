/** Folders and hosts of versions beside the main site: for telephones, for older people, in other languages. */
const MOBILE = ['m', 'wap', 'mobile', 'phone', 'h5', 'sjb', '3g'];
const FOREIGN = [
  'en',
  'eng',
  'english',
  'jp',
  'ja',
  'japanese',
  'kr',
  'ko',
  'korean',
  'ru',
  'russian',
  'fr',
  'french',
  'de',
];
const SIDE = new Set([...MOBILE, ...FOREIGN]);

/** Whether an address is of a version for telephones or in another language, by the first name of its host or its first folder. */
export const isSideVersion = (url: string): boolean => firstNamesOf(url).some((name) => SIDE.has(name));

/** Whether it is of one for telephones. */
export const isMobileVersion = (url: string): boolean => firstNamesOf(url).some((name) => MOBILE.includes(name));

function firstNamesOf(url: string): string[] {
  const [, host = '', folder = ''] = /^[a-z]+:\/\/([^./:]+)[^/]*\/(?:([^/?#]+)\/)?/iu.exec(url) ?? [];
  return [host.toLowerCase(), folder.toLowerCase()];
}
