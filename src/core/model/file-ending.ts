/** Endings of names of files that are offered to be downloaded, as alternatives of a pattern. */
export const FILE_ENDINGS = 'pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|csv|txt|rtf|zip|rar|7z|gz|apk|mp[34]|wmv|flv|avi';

const AT_END = new RegExp(`\\.(${FILE_ENDINGS})$`, 'iu');

/** The ending of the name of such a file, in small letters; null for any other name. */
export function fileEnding(name: string): string | null {
  return AT_END.exec(name)?.[1]?.toLowerCase() ?? null;
}
