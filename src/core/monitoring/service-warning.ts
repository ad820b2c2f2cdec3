import type { Text } from '../model/text.ts';

/** What may be wrong with the service itself: nothing can be said of sites; the clock of a machine is not that of the database. */
export const WARNING_CODES = ['view-void', 'clock-differs'] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export const WARNING_TERMS = {
  /** Hours for which all rounds of a machine have to be void, inclusive. */
  voidHours: 2,
  /** Seconds by which clocks may differ, inclusive. */
  clockSeconds: 5,
} as const;

export interface ServiceWarning {
  code: WarningCode;
  /** The machine that it is about. */
  machine: string;
  /** Moment since when it is so, ISO 8601; of a clock the moment at which it was seen. */
  since: string;
  /** Seconds by which the clock is ahead of that of the database; 0 for anything else. */
  seconds: number;
}

/** What people are told of it, and that it is over, in both languages. */
export function warningText({ code, machine, since, seconds }: ServiceWarning, isOver: boolean): Text {
  return isOver ? OVER[code](machine) : TEXTS[code]({ machine, since, seconds });
}

const minute = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

const TEXTS: Record<WarningCode, (given: Omit<ServiceWarning, 'code'>) => Text> = {
  'view-void': ({ machine, since }) => ({
    zh: `监测机 ${machine} 自 ${minute(since)} 起每一轮监测都作废：对照地址都打不开，其间不对任何网站下结论；请检查本机网络和 controls 设置`,
    en: `every round of ${machine} has been void since ${minute(since)}: no control opens, and nothing is said of any site; look at its network and the setting \`controls\``,
  }),
  'clock-differs': ({ machine, seconds }) => ({
    zh: `${machine} 的时钟比数据库${seconds > 0 ? '快' : '慢'} ${Math.abs(seconds)} 秒；请让两者与同一时间服务器同步`,
    en: `the clock of ${machine} is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'ahead of' : 'behind'} that of the database; have both follow one time server`,
  }),
};

const OVER: Record<WarningCode, (machine: string) => Text> = {
  'view-void': (machine) => ({ zh: `监测机 ${machine} 的监测恢复有效`, en: `rounds of ${machine} count again` }),
  'clock-differs': (machine) => ({
    zh: `${machine} 的时钟与数据库一致`,
    en: `the clock of ${machine} agrees with that of the database again`,
  }),
};
