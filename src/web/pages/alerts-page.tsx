import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Flex, Select, type TableColumnsType, Tag } from 'antd';
import { call } from '../api.ts';
import { optionsOf } from '../choices.ts';
import { AlertTabs } from '../components/alert-tabs.tsx';
import { ListTable } from '../components/list-table.tsx';
import { MoreButton } from '../components/more-button.tsx';
import { OrganizationSelect } from '../components/organization-select.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { shownMoment } from '../day.ts';
import { type Alert, alertFacts, type Cause, CAUSES } from '../words/alert-words.ts';

const isCause = (text = ''): text is Cause => text in CAUSES;

interface AlertsSearch {
  state?: string | undefined;
  cause?: string | undefined;
  organization?: string | undefined;
}

/** What somebody was alarmed about, and whether it is still so. */
export function AlertsPage() {
  const search: AlertsSearch = useSearch({ from: '/alerts' });
  const navigate = useNavigate({ from: '/alerts' });
  const cause = isCause(search.cause) ? search.cause : undefined;
  const { organization } = search;
  const isAll = search.state === 'all';
  const alerts = useInfiniteQuery({
    queryKey: ['alerts', isAll, cause, organization],
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      call('listAlerts', {
        query: { ...(isAll ? {} : { isOpen: 'true' as const }), cause, organization, cursor: pageParam || undefined },
      }),
    getNextPageParam: ({ next }) => next,
  });
  const look = (change: AlertsSearch) =>
    void navigate({ to: '/alerts', search: (before) => ({ ...before, ...change }) });
  return (
    <>
      <PageHead title="告警" note="同一原因只告警一次，好了再通知一次" />
      <AlertTabs />
      <Flex wrap gap="small" className="filters">
        <Select
          aria-label="状态"
          style={{ width: 140 }}
          value={isAll ? 'all' : 'open'}
          options={[
            { value: 'open', label: '仍在' },
            { value: 'all', label: '全部' },
          ]}
          onChange={(state) => look({ state })}
        />
        <Select
          aria-label="原因"
          placeholder="原因"
          allowClear
          style={{ width: 220 }}
          value={cause ?? null}
          options={optionsOf(CAUSES)}
          onChange={(next: string | null | undefined) => look({ cause: next ?? '' })}
        />
        <OrganizationSelect label="单位" value={organization} onChange={(next) => look({ organization: next })} />
      </Flex>
      {alerts.error !== null && <ProblemNotice error={alerts.error} />}
      <ListTable<Alert>
        rowKey="id"
        columns={COLUMNS}
        dataSource={alerts.data?.pages.flatMap(({ items }) => items) ?? []}
        loading={alerts.isPending}
        empty={organization !== undefined ? '没有符合条件的告警' : isAll ? '还没有过告警' : '现在没有告警'}
      />
      <MoreButton pages={alerts} />
    </>
  );
}

const COLUMNS: TableColumnsType<Alert> = [
  {
    title: '网站',
    key: 'target',
    render: (_, { targetId, name, organization }) => (
      <>
        <Link to="/targets/$id" params={{ id: targetId }}>
          {name}
        </Link>
        <div className="line-how">{organization}</div>
      </>
    ),
  },
  {
    title: '原因',
    key: 'cause',
    render: (_, alert) => (
      <>
        <Tag color={alert.level === 2 ? 'red' : 'orange'}>{CAUSES[alert.cause]}</Tag>
        <div className="line-how figures">{alertFacts(alert)}</div>
      </>
    ),
  },
  { title: '发生', dataIndex: 'openedAt', width: 152, className: 'figures', render: shownMoment },
  {
    title: '解除',
    dataIndex: 'clearedAt',
    width: 152,
    className: 'figures',
    render: (moment: string | null) => (moment === null ? <Tag color="orange">仍在</Tag> : shownMoment(moment)),
  },
  {
    title: '通知',
    key: 'told',
    width: 152,
    className: 'figures',
    render: (_, { told, untold }) => {
      if (told + untold === 0) return <span className="line-how">没有通道</span>;
      return untold === 0 ? `已通知 ${told} 处` : `已通知 ${told} 处，未到 ${untold} 处`;
    },
  },
];
