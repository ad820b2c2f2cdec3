import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Flex, Select } from 'antd';
import { call } from '../api.ts';
import { optionsOf } from '../choices.ts';
import { INSPECTION_COLUMNS, SITE_COLUMN } from '../components/inspection-columns.tsx';
import { ListTable } from '../components/list-table.tsx';
import { MoreButton } from '../components/more-button.tsx';
import { PageHead } from '../components/page-head.tsx';
import { OrganizationSelect } from '../components/organization-select.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { askAgain, DEPTHS, type Inspection, STATES } from '../words/inspection-words.ts';

interface InspectionsSearch {
  state?: string | undefined;
  depth?: string | undefined;
  organization?: string | undefined;
}

const isState = (text = ''): text is Inspection['state'] => text in STATES;
const isDepth = (text = ''): text is Inspection['depth'] => text in DEPTHS;

/** What is looked at, waits, and was looked at, the newest first. */
export function InspectionsPage() {
  const search: InspectionsSearch = useSearch({ from: '/inspections' });
  const navigate = useNavigate({ from: '/inspections' });
  const state = isState(search.state) ? search.state : undefined;
  const depth = isDepth(search.depth) ? search.depth : undefined;
  const { organization } = search;
  const pages = useInfiniteQuery({
    queryKey: ['inspections', 'all', state, depth, organization],
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      call('listInspections', { query: { state, depth, organization, limit: 50, cursor: pageParam || undefined } }),
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) => askAgain(data?.pages.flatMap(({ items }) => items) ?? []),
  });
  const look = (change: InspectionsSearch) =>
    void navigate({ to: '/inspections', search: (before) => ({ ...before, ...change }) });
  return (
    <>
      <PageHead title="检查任务" note="网站每天看首页和栏目，每周看全站" />
      <Flex wrap gap="small" className="filters">
        <Select
          aria-label="状态"
          placeholder="状态"
          allowClear
          style={{ width: 140 }}
          value={state}
          options={Object.entries(STATES).map(([value, { name }]) => ({ value, label: name }))}
          onChange={(next: string | undefined) => look({ state: next })}
        />
        <Select
          aria-label="范围"
          placeholder="范围"
          allowClear
          style={{ width: 140 }}
          value={depth}
          options={optionsOf(DEPTHS)}
          onChange={(next: string | undefined) => look({ depth: next })}
        />
        <OrganizationSelect label="单位" value={organization} onChange={(next) => look({ organization: next })} />
      </Flex>
      {pages.error !== null && <ProblemNotice error={pages.error} />}
      <ListTable<Inspection>
        rowKey="id"
        columns={[SITE_COLUMN, ...INSPECTION_COLUMNS]}
        dataSource={pages.data?.pages.flatMap(({ items }) => items) ?? []}
        loading={pages.isPending}
        empty={[state, depth, organization].every((one) => one === undefined) ? '还没有检查过' : '没有符合条件的检查'}
      />
      <MoreButton pages={pages} />
    </>
  );
}
