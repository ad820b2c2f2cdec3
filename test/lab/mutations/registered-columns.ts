import { boundaryDay, daysBefore } from '../site/days.ts';
import { absolute, failed, type Mutation, NOTHING, takeColumn } from './mutation.ts';
import { moveColumn } from './redate.ts';

/** A column that a person has confirmed, with days of its own, stands still for one day more. */
export const registeredColumn: Mutation = {
  id: 'registered-column',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const column = takeColumn(ground, ({ slug }) => ['rsxx', 'ghjh', 'tjsj', 'xzdt'].includes(slug));
    if (column === null) return NOTHING;
    const maxAgeDays = chance.pick([30, 92, 200]);
    const url = absolute(site, column.path);
    site.target.sections = [...site.target.sections, { url, name: column.name, type: '应更新', maxAgeDays }];
    moveColumn(site, column, daysBefore(boundaryDay(site.at, { amount: maxAgeDays, unit: 'days' }), 1));
    return { faults: [failed('stale-sections', 'registered', url)], also: [] };
  },
};
