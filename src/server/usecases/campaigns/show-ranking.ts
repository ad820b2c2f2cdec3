import type { Result } from '../../../core/model/result.ts';
import type { Service, Who } from '../service.ts';
import { openCampaign, type OpenedCampaign, resultOfCampaign } from './open-campaign.ts';

export interface ShownRanking extends OpenedCampaign {
  classes: ShownClass[];
}

/** One ranking as the annex prints it. */
export interface ShownClass {
  id: string;
  name: string;
  /** Names of what each unit shows, in the order of its `shown`. */
  columns: string[];
  statistics: Result['classes'][number]['statistics'];
  units: ShownUnit[];
}

export interface ShownUnit {
  unit: string;
  rank: number | null;
  grade: string | null;
  total: string;
  shown: string[];
  isIncomplete: boolean;
}

/** Ranks, grades and shown points of every class of a campaign. */
export async function showRanking(service: Service, who: Who, id: string): Promise<ShownRanking> {
  const opened = await openCampaign(service, who, id);
  const result = await resultOfCampaign(service, opened.campaign);
  const classes = result.classes.map(({ id: key, name, columns, statistics, units }) => ({
    id: key,
    name,
    columns,
    statistics,
    units: units.map(({ unit, rank, grade, totalText, shown, state }) => ({
      unit,
      rank,
      grade,
      total: totalText,
      shown,
      isIncomplete: state === 'incomplete',
    })),
  }));
  return { ...opened, classes };
}
