const PARENT = 'parent.';

/** The name in the level above that a formula of a child means: `region` for `parent.region`; null for a name of its own level. */
export function parentName(name: string): string | null {
  return name.startsWith(PARENT) ? name.slice(PARENT.length) : null;
}
