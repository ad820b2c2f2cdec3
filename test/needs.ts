import { test, type TestContext } from 'vitest';
import { type Need, type NeedId, NEEDS, SHARED_FOLDER } from '../src/cli/testing/needs.ts';
import { languageOf } from '../src/cli/language.ts';

export { SHARED_FOLDER };

export type NeedState = { ok: true; reason?: undefined } | { ok: false; reason: string };

const states = new Map<NeedId, NeedState>();

/** Whether something outside npm is there, and otherwise the reason to print for the tests that are left out. */
export function need(id: NeedId): NeedState {
  const known = states.get(id);
  if (known !== undefined) {
    return known;
  }
  const entry: Need | undefined = NEEDS.find((each) => each.id === id);
  const language = languageOf(process.env);
  const ok = entry?.detect() ?? false;
  const state: NeedState = ok ? { ok } : { ok, reason: `${id}: ${entry?.why[language]}` };
  states.set(id, state);
  return state;
}

/** `test` for a test that needs something outside npm: left out with its reason where that is missing. */
export function testNeeding(ids: readonly NeedId[], name: string, run: (context: TestContext) => void | Promise<void>) {
  test(name, async (context) => {
    for (const id of ids) {
      const { ok, reason } = need(id);
      context.skip(!ok, reason);
    }
    await run(context);
  });
}
