import { AppError } from '../../../core/model/app-error.ts';
import { type Explanation, explainUnit } from '../../../core/reports/explanation/index.ts';
import type { Service, Who } from '../service.ts';
import { openCampaign, resultOfCampaign } from './open-campaign.ts';

export interface UnitOfCampaign {
  campaign: string;
  classId: string;
  unit: string;
}

/** How the total of one unit came about: every line with its clause, down to the cells of the tables. */
export async function explainCampaignUnit(
  service: Service,
  who: Who,
  { campaign: id, classId, unit: name }: UnitOfCampaign,
): Promise<Explanation> {
  const { campaign } = await openCampaign(service, who, id);
  const result = await resultOfCampaign(service, campaign);
  const group = result.classes.find((one) => one.id === classId);
  const unit = group?.units.find((one) => one.unit === name);
  if (group === undefined || unit === undefined) throw new AppError('not-found');
  return explainUnit(result, group, unit);
}
