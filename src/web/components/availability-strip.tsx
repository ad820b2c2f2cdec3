import type { ReplyOf } from '../api.ts';
import { dayAfter, daysBetween } from '../day.ts';
import { share } from '../words/health-words.ts';

type Day = ReplyOf<'showAvailability'>['days'][number];

/** How a day looks, by its share of failures; the thresholds of 站点无法访问 are those that colours change at. */
const SHADES = [
  { name: '达 5%', colour: '#cf1322', has: (day: Day) => day.failed * 20 >= day.open + day.failed },
  { name: '3% 至 5%', colour: '#fa8c16', has: (day: Day) => day.failed * 100 >= 3 * (day.open + day.failed) },
  { name: '有打不开', colour: '#ffd666', has: (day: Day) => day.failed > 0 },
  { name: '都能打开', colour: '#95de64', has: (day: Day) => day.isFull },
  { name: '有效访问不足', colour: '#d9d9d9', has: () => true },
] as const;

const EMPTY = '#f0f0f0';

function shadeOf(day: Day | undefined): string {
  if (day === undefined) return EMPTY;
  const found = SHADES.find(({ has, name }) => (day.failed === 0 ? /都能|不足/.test(name) : true) && has(day));
  return found?.colour ?? EMPTY;
}

const SIZE = 13;
const LEFT = 28;
const TOP = 16;
const WEEKDAYS = ['一', '', '三', '', '五', '', '日'];

interface Props {
  from: string;
  to: string;
  days: readonly Day[];
}

/** A year of days as a calendar of weeks; for those who do not see it, a sentence here and a table below. */
export function AvailabilityStrip({ from, to, days }: Props) {
  const known = new Map(days.map((day) => [day.day, day]));
  const monday = dayAfter(from, -((new Date(from).getUTCDay() + 6) % 7));
  const weeks = Math.floor(daysBetween(monday, to) / 7) + 1;
  const bad = days.filter(({ failed }) => failed > 0);
  const last = bad.at(-1);
  const told = `${from} 至 ${to}：有访问的 ${days.length} 天，其中 ${bad.length} 天有打不开${last === undefined ? '' : `，最近一次在 ${last.day}`}`;
  const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => dayAfter(from, index));
  return (
    <>
      <svg className="heat" viewBox={`0 0 ${LEFT + weeks * SIZE} ${TOP + 7 * SIZE}`} role="img" aria-label={told}>
        {all.map((day) => {
          const place = daysBetween(monday, day);
          const found = known.get(day);
          return (
            <rect
              key={day}
              x={LEFT + Math.floor(place / 7) * SIZE}
              y={TOP + (place % 7) * SIZE}
              width={SIZE - 2}
              height={SIZE - 2}
              rx={2}
              fill={shadeOf(found)}
            >
              <title>{found === undefined ? `${day}：没有访问` : wordsOf(found)}</title>
            </rect>
          );
        })}
        {all
          .filter((day) => day.endsWith('-01'))
          .map((day) => (
            <text key={day} x={LEFT + Math.floor(daysBetween(monday, day) / 7) * SIZE} y={11}>
              {Number(day.slice(5, 7))}月
            </text>
          ))}
        {WEEKDAYS.map((name, index) => (
          <text key={index} x={8} y={TOP + index * SIZE + 10}>
            {name}
          </text>
        ))}
      </svg>
      <ul className="legend" aria-label="图例">
        {SHADES.map(({ name, colour }) => (
          <li key={name}>
            <i style={{ background: colour }} />
            {name}
          </li>
        ))}
        <li>
          <i style={{ background: EMPTY }} />
          没有访问
        </li>
      </ul>
    </>
  );
}

const wordsOf = ({ day, open, failed, void: none }: Day): string =>
  `${day}：有效访问 ${open + failed} 次，打不开 ${failed} 次${none > 0 ? `，无效 ${none} 次` : ''}`;

interface Month {
  month: string;
  days: number;
  failed: number;
  valid: number;
  worst: string;
}

/** The same by months, the last one first. */
export function monthsOf(days: readonly Day[]): Month[] {
  const months = new Map<string, Month & { most: number }>();
  for (const { day, open, failed } of days) {
    const month = day.slice(0, 7);
    const own = months.get(month) ?? { month, days: 0, failed: 0, valid: 0, worst: '—', most: 0 };
    own.days += 1;
    own.failed += failed;
    own.valid += open + failed;
    if (failed > own.most) Object.assign(own, { most: failed, worst: `${day}（${failed} 次）` });
    months.set(month, own);
  }
  return [...months.values()].toReversed();
}

export const MONTH_COLUMNS = [
  { title: '月份', dataIndex: 'month', width: 96 },
  { title: '有访问的天数', dataIndex: 'days', width: 120, align: 'right' as const },
  { title: '有效访问', dataIndex: 'valid', width: 96, align: 'right' as const },
  { title: '打不开', dataIndex: 'failed', width: 88, align: 'right' as const },
  {
    title: '占比',
    key: 'share',
    width: 80,
    align: 'right' as const,
    render: (_: unknown, { failed, valid }: Month) => share(failed, valid),
  },
  { title: '最差的一天', dataIndex: 'worst' },
];
