import type { CalendarPeriod } from '../model/calendar-date.ts';
import type { Section, SectionType } from '../model/observation/index.ts';
import { isStandingName } from '../model/standing-name.ts';
import type { Verdict } from '../model/verdict.ts';

/** What an indicator asks of a column. */
export interface SectionDuty {
  /** The type as indicators count it (栏目类型): a lower column of policies is no 一级栏目, at most one that should be updated. */
  type: SectionType;
  /** `yes`: it has to be kept up to date; `unclear`: a person has to say so (应更新); `no`: nothing asks for it. */
  isDue: 'yes' | 'unclear' | 'no';
  /** What may pass without anything new where neither the register nor the scheme says it; both ends inclusive. */
  usual: CalendarPeriod;
}

const NEWS: CalendarPeriod = { amount: 14, unit: 'days' };
const POLICY: CalendarPeriod = { amount: 6, unit: 'months' };
const OTHERS: CalendarPeriod = { amount: 1, unit: 'years' };

/** Columns that hold one text and have nothing new for years, or that have checks of their own. */
const STANDING: ReadonlySet<SectionType> = new Set([
  '概况信息',
  '机构职能',
  '领导信息',
  '信息公开年报',
  '办事服务',
  '互动交流',
]);

/** One text by its name and by what it shows (信息公开指南); what a person has called due (应更新) is. */
const isStandingText = ({ type, name, isText = false }: Section) => isText && type !== '应更新' && isStandingName(name);

/** Pages of the site about itself: no columns, whatever they list. */
const ABOUT_THE_SITE =
  /^(?:网站|站点)(?:地图|导航|声明|说明|帮助)|^(?:联系|关于)(?:我们|本站)|版权|隐私|免责|无障碍|使用帮助|站内搜索|^RSS/iu;

/** Whether nobody would call it a column, unless it is registered: such a page, and the home page. */
export function isAboutTheSite({
  name,
  isHome = false,
  isRegistered,
}: Pick<Section, 'name' | 'isHome' | 'isRegistered'>): boolean {
  return !isRegistered && (isHome || ABOUT_THE_SITE.test(name));
}

/**
 * The duty of a column by 国办秘函〔2019〕19号: news (动态要闻) two weeks; notices and policies (通知公告, 政策文件) half a year, of the first
 * level only; interpretations (政策解读) half a year; others that should be updated (应更新) a year. A registered column is due as a
 * person has said so; of the others only those whose type leaves no doubt and to which the home page leads.
 */
export function sectionDuty(section: Section): SectionDuty {
  const { type, isFirstLevel, isRegistered, maxAgeDays } = section;
  if (isAboutTheSite(section)) return { type, isDue: 'no', usual: OTHERS };
  const isDue = isRegistered ? 'yes' : 'unclear';
  switch (type) {
    case '动态要闻':
      return { type, isDue: isRegistered || isFirstLevel ? 'yes' : 'unclear', usual: NEWS };
    case '通知公告':
    case '政策文件':
      return isFirstLevel ? { type, isDue: 'yes', usual: POLICY } : { type: '应更新', isDue, usual: OTHERS };
    case '政策解读':
      return isFirstLevel || isRegistered
        ? { type, isDue: 'yes', usual: POLICY }
        : { type: '应更新', isDue, usual: OTHERS };
    default:
      if (maxAgeDays === null && (STANDING.has(type) || isStandingText(section)))
        return { type, isDue: 'no', usual: OTHERS };
      return { type: '应更新', isDue, usual: OTHERS };
  }
}

/** The time that a person gave a column. */
export function registeredPeriod({ maxAgeDays }: Pick<Section, 'maxAgeDays'>): CalendarPeriod | null {
  return maxAgeDays === null ? null : { amount: maxAgeDays, unit: 'days' };
}

/** What may pass without anything new: as it is registered, else as the scheme has it, else what is usual. Null where nothing asks for it. */
export function sectionPeriod(section: Section, ofScheme: CalendarPeriod | null): CalendarPeriod | null {
  const { isDue, usual } = sectionDuty(section);
  return isDue === 'no' ? null : (registeredPeriod(section) ?? ofScheme ?? usual);
}

/** By what the inputs of a scheme choose among columns that have to be kept up to date. */
export function sectionAbout(section: Section): Verdict['about'] {
  return {
    栏目类型: sectionDuty(section).type,
    栏目级别: section.isFirstLevel ? '一级' : '其他',
    登记: section.isRegistered ? '是' : '否',
  };
}
