import { chinaDay } from '../../../core/model/china-day.ts';
import type { Service } from '../service.ts';

/** The day of today in China. */
export const today = ({ clock }: Pick<Service, 'clock'>): string => chinaDay(clock.moment()) ?? '';
