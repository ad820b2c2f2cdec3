import { type Mutation, NOTHING } from './mutation.ts';

/** Servers that answer HEAD with an error, and GET as they should. */
export const headRefused: Mutation = {
  id: 'head-refused',
  isInnocent: true,
  plant({ site, chance }) {
    const files = site.columns.flatMap(({ articles }) =>
      articles.flatMap(({ attachments }) => attachments.map(({ path }) => path)),
    );
    for (const path of [...chance.sample(files, 3), ...site.partners.map(({ url }) => url)])
      site.answers.set(path, (made) => ({ ...made, head: chance.pick([403, 404, 405, 500, 501]) }));
    return NOTHING;
  },
};
