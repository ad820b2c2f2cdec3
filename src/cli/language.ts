import type { Language } from '../core/model/text.ts';

/** The language of a locale as POSIX names it: the first of LC_ALL, LC_MESSAGES and LANG that is set decides; `zh…` is Chinese. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
