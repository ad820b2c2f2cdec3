/** What an address says after its `?`: only texts that a page knows, in its words or as they are. */
export function searchParams<Keys extends readonly string[]>(keys: Keys) {
  return (given: Record<string, unknown>): { [Key in Keys[number]]?: string } =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = given[key];
        const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
        return text === '' ? [] : [[key, text]];
      }),
    ) as { [Key in Keys[number]]?: string };
}
