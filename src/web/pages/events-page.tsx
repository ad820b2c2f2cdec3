import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type TableColumnsType, Typography } from 'antd';
import { call } from '../api.ts';
import { EventsFilters } from '../components/events-filters.tsx';
import { ListTable } from '../components/list-table.tsx';
import { MoreButton } from '../components/more-button.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { shownMoment } from '../day.ts';
import { searchParams } from '../search-params.ts';
import {
  EVENT_KEYS,
  EVENT_OBJECTS,
  EVENT_VERBS,
  type EventSearch,
  placeOfObject,
  type ShownEvent,
} from '../words/event-words.ts';

const given = searchParams(EVENT_KEYS);

/** Who did what to what and when, the newest first; and how far the chain that cannot be rewritten has come. */
export function EventsPage() {
  const search: EventSearch = useSearch({ from: '/events' });
  const navigate = useNavigate({ from: '/events' });
  const events = useInfiniteQuery({
    queryKey: ['events', search],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => call('listEvents', { query: { ...search, cursor: pageParam || undefined } }),
    getNextPageParam: ({ next }) => next,
  });
  const head = events.data?.pages.at(-1)?.head;
  return (
    <>
      <PageHead title="操作记录" note="只增不改：每条都带着前一条的哈希" />
      <EventsFilters
        search={search}
        onChange={(change) => void navigate({ to: '/events', search: (before) => given({ ...before, ...change }) })}
      />
      {events.error !== null && <ProblemNotice error={events.error} />}
      {head !== undefined && <ChainHead head={head} />}
      <ListTable<ShownEvent>
        rowKey="number"
        columns={COLUMNS}
        dataSource={events.data?.pages.flatMap(({ items }) => items) ?? []}
        loading={events.isPending}
        empty="没有符合条件的记录"
        expandable={{ expandedRowRender: (event) => <Detail event={event} />, columnWidth: 56, columnTitle: '内容' }}
      />
      <MoreButton pages={events} />
    </>
  );
}

function ChainHead({ head: { events, head } }: { head: { events: number; head: string } }) {
  return (
    <p className="line-how figures">
      这条链共 {events} 条，链尾{' '}
      <Typography.Text copyable={head === '' ? false : { text: head }}>
        <code className="address">{head === '' ? '—' : head}</code>
      </Typography.Text>
      。抄录保存，以后可用 kaoping audit verify 核对有无改动。
    </p>
  );
}

/** What says by itself to what it is done. */
const ALONE = new Set(['sign-in', 'sign-out', 'set-password', 'reset-password', 'tie', 'untie', 'review', 'sample']);

const COLUMNS: TableColumnsType<ShownEvent> = [
  { title: '序号', dataIndex: 'number', width: 80, align: 'right', className: 'figures' },
  { title: '时间', dataIndex: 'moment', width: 152, className: 'figures', render: shownMoment },
  {
    title: '操作人',
    key: 'actor',
    width: 190,
    render: (_, { name, login, address }) => (
      <>
        {name === null ? '系统' : `${name}（${login ?? ''}）`}
        <div className="line-how figures">{address === 'local' ? '本机（服务或命令）' : address}</div>
      </>
    ),
  },
  {
    title: '操作',
    key: 'verb',
    width: 180,
    render: (_, { verb, object }) =>
      EVENT_VERBS[verb]?.concat(ALONE.has(verb) ? '' : (EVENT_OBJECTS[object] ?? object)) ?? `${verb} ${object}`,
  },
  {
    title: '对象',
    key: 'object',
    render: (_, event) => {
      const place = placeOfObject(event);
      const name = event.objectName ?? (event.objectId || '—');
      return place === null ? <span className="address">{name}</span> : <Link to={place}>{name}</Link>;
    },
  },
];

interface Payload {
  before?: unknown;
  after?: unknown;
}

function Detail({ event: { payload, hash } }: { event: ShownEvent }) {
  const { before, after } = payload === null ? {} : (JSON.parse(payload) as Payload);
  return (
    <div className="event-detail">
      {payload === null && <p>内容已按规定删除，哈希仍在。</p>}
      {[
        ['改动前', before],
        ['改动后', after],
      ].map(
        ([label, value]) =>
          value !== null &&
          value !== undefined && (
            <section key={String(label)} aria-label={String(label)}>
              <b>{String(label)}</b>
              <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
            </section>
          ),
      )}
      <p className="line-how figures">
        哈希 <code className="address">{hash}</code>
      </p>
    </div>
  );
}
