import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Flex, type TableColumnsType } from 'antd';
import { call, type ReplyOf } from '../api.ts';
import { HealthTag } from '../components/health-tag.tsx';
import { ListTable } from '../components/list-table.tsx';
import { MoreButton } from '../components/more-button.tsx';
import { useBodies } from '../bodies.ts';
import { OrganizationSelect } from '../components/organization-select.tsx';
import { OverviewFigures } from '../components/overview-figures.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { ServiceWarnings } from '../components/service-warnings.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { shownMoment } from '../day.ts';
import { useIsOffered } from '../rights.ts';
import { HEALTHS, type Health, share } from '../words/health-words.ts';

interface OverviewSearch {
  health?: string | undefined;
  organization?: string | undefined;
  text?: string | undefined;
}

type Site = ReplyOf<'listTargetHealth'>['items'][number];

const isHealth = (text: string | undefined): text is Health => text !== undefined && text in HEALTHS;

/** What needs somebody's eye: websites by health, problems to be decided, inspections under way. */
export function OverviewPage() {
  const search: OverviewSearch = useSearch({ from: '/overview' });
  const navigate = useNavigate({ from: '/overview' });
  const health = isHealth(search.health) ? search.health : undefined;
  const { organization, text } = search;
  const seesAll = useIsOffered('see-unconfirmed');
  const mayRegister = useIsOffered('change-register');
  const { bodies } = useBodies();
  const isFiltered = health !== undefined || organization !== undefined || text !== undefined;
  const overview = useQuery({ queryKey: ['overview'], queryFn: async () => call('showOverview', {}) });
  const sites = useInfiniteQuery({
    queryKey: ['target-health', health, organization, text],
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      call('listTargetHealth', { query: { health, organization, text, cursor: pageParam || undefined } }),
    getNextPageParam: ({ next }) => next,
  });
  const look = (change: OverviewSearch) =>
    void navigate({ to: '/overview', search: (before) => ({ ...before, ...change }) });
  return (
    <>
      <PageHead title="总览" note={overview.data === undefined ? undefined : `截至 ${overview.data.day}`} />
      <ServiceWarnings />
      {overview.error !== null && <ProblemNotice error={overview.error} />}
      {overview.data !== undefined && (
        <OverviewFigures
          overview={overview.data}
          seesAll={seesAll}
          chosen={health}
          onChoose={(next) => look({ health: next === health ? undefined : next })}
        />
      )}
      <Flex wrap gap="small" className="filters">
        <SearchBox placeholder="名称、网址、标识码、单位" value={text} onSearch={(next) => look({ text: next })} />
        {(bodies.length > 1 || organization !== undefined) && (
          <OrganizationSelect label="单位" value={organization} onChange={(next) => look({ organization: next })} />
        )}
      </Flex>
      {sites.error !== null && <ProblemNotice error={sites.error} />}
      <ListTable<Site>
        rowKey="id"
        columns={seesAll ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'open')}
        dataSource={sites.data?.pages.flatMap(({ items }) => items) ?? []}
        loading={sites.isPending}
        empty={isFiltered ? '没有符合条件的网站' : <NoSites mayRegister={mayRegister} />}
      />
      <MoreButton pages={sites} />
    </>
  );
}

/** Where somebody goes on who sees nothing here yet. */
const NoSites = ({ mayRegister }: { mayRegister: boolean }) => (
  <>
    还没有列入考评的网站：{mayRegister ? <Link to="/registry">在台账中登记或导入</Link> : '由考评办公室登记'}
    。可以先看<Link to="/campaigns">已有的考评结果</Link>。
  </>
);

const FIGURE = { align: 'right', className: 'figures' } as const;

const COLUMNS: TableColumnsType<Site> = [
  {
    title: '网站',
    key: 'name',
    render: (_, { id, name, organization, url }) => (
      <>
        <Link to="/targets/$id" params={{ id }}>
          {name}
        </Link>
        <div className="line-how address">
          {organization}　{url}
        </div>
      </>
    ),
  },
  { title: '健康', dataIndex: 'health', width: 96, render: (health: Health) => <HealthTag health={health} /> },
  {
    title: '一周打不开',
    key: 'verdict',
    width: 140,
    ...FIGURE,
    render: (_, { verdict: { failed, valid } }) => (valid === 0 ? '—' : `${failed}/${valid}　${share(failed, valid)}`),
  },
  {
    title: '否决类问题',
    key: 'vetoes',
    width: 104,
    ...FIGURE,
    render: (_, { vetoes: { open, proposed, confirmed } }) => open + proposed + confirmed || '—',
  },
  {
    title: '待认定',
    key: 'open',
    width: 80,
    ...FIGURE,
    render: (_, { findings: { open, proposed } }) => open + proposed || '—',
  },
  { title: '已确认', key: 'confirmed', width: 80, ...FIGURE, render: (_, { findings }) => findings.confirmed || '—' },
  {
    title: '证书余',
    dataIndex: 'certificateDays',
    width: 84,
    ...FIGURE,
    render: (days: number | null) => (days === null ? '—' : `${days} 天`),
  },
  {
    title: '最近检查',
    key: 'inspection',
    width: 148,
    className: 'figures',
    render: (_, { inspection, current }) => (
      <>
        {inspection === null ? '—' : shownMoment(inspection.endedAt)}
        {current !== null && <div className="line-how">{current === 'running' ? '检查中' : '等待检查'}</div>}
      </>
    ),
  },
];
