import { type Mutation, NOTHING } from './mutation.ts';

/** A home page without entries that leads on to columns with something new. */
export const leadingHome: Mutation = {
  id: 'leading-home',
  isInnocent: true,
  plant({ site, chance }) {
    site.homeShows = chance.pick(['menu', 'lists']);
    return NOTHING;
  },
};
