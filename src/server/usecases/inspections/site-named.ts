import { AppError } from '../../../core/model/app-error.ts';

interface Named {
  id: string;
  name: string;
  url: string | null;
  identificationCode: string | null;
}

/** The one registered site that somebody means: by identifier, address, code, name or a part of one. @throws AppError `not-found` */
export async function siteNamed(
  given: string,
  search: (text: string) => Promise<readonly Named[]>,
): Promise<{ id: string; name: string }> {
  if (isId(given)) return { id: given, name: given };
  const text = given.replace(/\/+$/, '');
  const items = await search(text);
  const same = items.filter(({ name, url, identificationCode }) =>
    [name, url?.replace(/\/+$/, ''), identificationCode].includes(text),
  );
  const [found, ...others] = same.length === 0 ? items : same;
  if (found === undefined || others.length > 0) throw new AppError('not-found');
  return found;
}

/** Whether this is how we write identifiers. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
