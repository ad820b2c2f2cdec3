import { doubtful, failed, type Mutation, type PlantedFault } from './mutation.ts';

const OF_LETTERS = ['unanswered-messages', 'stale-message-list', 'incomplete-message-fields', 'slow-replies'];

/**
 * No mailbox and no form for letters; interviews and surveys stay, and do not count. Where a column is still called 互动交流 a person has
 * to try it, and to look for letters; else there are none.
 */
export const noConsultationChannel: Mutation = {
  id: 'no-consultation-channel',
  isInnocent: false,
  plant({ site, chance }) {
    site.mailboxes = [];
    const isNamed = chance.happens(0.5);
    if (!isNamed) {
      const landing = site.columns.find(({ slug }) => slug === 'hdjl');
      site.columns = site.columns.filter((column) => column !== landing);
      for (const column of site.columns) if (column.parent === landing?.path) column.parent = null;
    }
    const problem = site.target.home;
    const untested = (check: string): PlantedFault => ({
      ...failed(check, 'no letters were read', problem),
      outcome: 'untested',
    });
    return {
      faults: [
        isNamed
          ? doubtful('no-consultation-channel', 'only a name', problem)
          : failed('no-consultation-channel', 'nothing', problem),
        ...(isNamed ? OF_LETTERS.map(untested) : []),
      ],
      also: [],
    };
  },
};
