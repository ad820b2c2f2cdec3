import type { MadeSite } from './made-site.ts';

/** What `String.replace` takes. */
type By = string | ((found: string, ...parts: string[]) => string);

export function textAt({ answers }: MadeSite, path: string): string {
  const body = answers.get(path)?.body;
  if (typeof body !== 'string') throw new RangeError(`no text at ${path}`);
  return body;
}

export function putText(site: MadeSite, path: string, text: string): void {
  const answer = site.answers.get(path);
  if (answer === undefined) throw new RangeError(`nothing at ${path}`);
  site.answers.set(path, { ...answer, body: text });
}

/** Changes a page. Throws where there is nothing to change, so that no trap is missing unseen. */
export function change(site: MadeSite, path: string, [from, to]: readonly [from: string | RegExp, to: By]): void {
  const before = textAt(site, path);
  const after = replaced(before, from, to);
  if (after === before) throw new RangeError(`nothing to change at ${path}: ${String(from)}`);
  putText(site, path, after);
}

/** The same of all pages: every place where it stands. */
export function changeAll(site: MadeSite, [from, to]: readonly [from: string, to: string]): void {
  let changed = 0;
  for (const [path, { body }] of site.answers) {
    if (typeof body !== 'string' || !body.includes(from)) continue;
    putText(site, path, body.replaceAll(from, to));
    changed++;
  }
  if (changed === 0) throw new RangeError(`nothing to change: ${from}`);
}

/** Puts a changed copy of a page at another path. */
export function copy(
  site: MadeSite,
  [from, to]: readonly [from: string, to: string],
  edit: (text: string) => string,
): void {
  const answer = site.answers.get(from);
  if (answer === undefined) throw new RangeError(`nothing at ${from}`);
  site.answers.set(to, { ...answer, body: edit(textAt(site, from)) });
}

// The types of `replace` know a text and a function, but not either.
const replaced = (text: string, from: string | RegExp, to: By) =>
  typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
