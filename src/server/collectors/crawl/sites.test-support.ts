import { afterEach } from 'vitest';
import { type MadeAnswer, type MadeSite, type MadeSiteOptions, openMadeSite } from './made-site.test-support.ts';

const open: MadeSite[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map(async (site) => site.close()));
});

/** A site that is closed after the test. */
export async function site(answers: Record<string, MadeAnswer>, options?: MadeSiteOptions): Promise<MadeSite> {
  const made = await openMadeSite(answers, options);
  open.push(made);
  return made;
}
