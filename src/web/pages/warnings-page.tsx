import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Flex, Select, type TableColumnsType } from 'antd';
import { call } from '../api.ts';
import { optionsOf, wordIn } from '../choices.ts';
import { ListTable } from '../components/list-table.tsx';
import { MoreButton } from '../components/more-button.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { RegisterTabs } from '../components/register-tabs.tsx';
import { KINDS } from '../words/target-words.ts';
import { type RegisterWarning, type WARNING_KEYS, WARNINGS } from '../words/warning-words.ts';

type Search = { [Key in (typeof WARNING_KEYS)[number]]?: string };

/** What in the register deviates from rules that have exceptions, as of today. */
export function WarningsPage() {
  const search: Search = useSearch({ from: '/registry/warnings' });
  const navigate = useNavigate({ from: '/registry/warnings' });
  const kind = wordIn(KINDS, search.kind);
  const code = wordIn(WARNINGS, search.code);
  const warnings = useInfiniteQuery({
    queryKey: ['registry-warnings', kind, code],
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      call('listRegistryWarnings', { query: { kind, code, cursor: pageParam || undefined } }),
    getNextPageParam: ({ next }) => next,
  });
  const look = (change: { [Key in keyof Search]: string | undefined }) =>
    void navigate({ to: '/registry/warnings', search: (before) => ({ ...before, ...change }) as Search });
  return (
    <>
      <PageHead title="台账" note="台账中与规定不符之处，截至今天；有的情况允许例外，只提示，不影响登记" />
      <RegisterTabs />
      <Flex wrap gap="small" className="filters">
        <Select
          aria-label="种类"
          style={{ width: 140 }}
          allowClear
          placeholder="全部种类"
          value={kind}
          options={optionsOf(KINDS)}
          onChange={(next?: string) => look({ kind: next })}
        />
        <Select
          aria-label="哪种不符"
          style={{ width: 240 }}
          allowClear
          placeholder="全部"
          value={code}
          options={optionsOf(WARNINGS)}
          onChange={(next?: string) => look({ code: next })}
        />
      </Flex>
      {warnings.error !== null && <ProblemNotice error={warnings.error} />}
      <ListTable<RegisterWarning>
        rowKey={({ targetId, code: own }) => `${targetId} ${own}`}
        columns={COLUMNS}
        dataSource={warnings.data?.pages.flatMap(({ items }) => items) ?? []}
        loading={warnings.isPending}
        empty="没有与规定不符之处"
      />
      <MoreButton pages={warnings} />
    </>
  );
}

const COLUMNS: TableColumnsType<RegisterWarning> = [
  {
    title: '网站或账号',
    key: 'name',
    render: (_, { targetId, name, organization }) => (
      <>
        <Link to="/targets/$id" params={{ id: targetId }}>
          {name}
        </Link>
        <div className="line-how">{organization}</div>
      </>
    ),
  },
  { title: '哪种不符', key: 'code', width: 220, render: (_, { code }) => WARNINGS[code] },
  { title: '情况', key: 'message', render: (_, { message }) => message.zh },
];
