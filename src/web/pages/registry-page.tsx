import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Flex, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { call, type ReplyOf } from '../api.ts';
import { MoreButton } from '../components/more-button.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { RegistryImport } from '../components/registry-import.tsx';
import { KINDS, STATUSES } from '../words/target-words.ts';

type Target = ReplyOf<'listTargets'>['items'][number];

const COLUMNS = [
  { title: '名称', dataIndex: 'name', render: (_: unknown, target: Target) => named(target) },
  { title: '种类', dataIndex: 'kind', width: 110, render: (kind: Target['kind']) => KINDS[kind] },
  { title: '主办单位', dataIndex: 'organization', width: 220 },
  {
    title: '标识码或平台',
    key: 'code',
    width: 150,
    render: (_: unknown, { identificationCode, platform }: Target) => identificationCode ?? platform ?? '—',
  },
  {
    title: '状态',
    dataIndex: 'status',
    width: 110,
    render: (status: string, { kind }: Target) => STATUSES[kind][status] ?? status,
  },
  { title: '起始日期', dataIndex: 'since', width: 120 },
];

const named = ({ id, name, url }: Target) => (
  <>
    <Link to="/targets/$id" params={{ id }}>
      {name}
    </Link>
    {url !== '' && <div className="line-how address">{url}</div>}
  </>
);

interface Filter {
  kind?: Target['kind'];
  status?: string;
  text?: string;
  on?: string;
}

/** Who has which websites and accounts, and the way to hand in the tables of an office. */
export function RegistryPage() {
  const [filter, setFilter] = useState<Filter>({});
  const [isImporting, setImporting] = useState(false);
  const pages = useInfiniteQuery({
    queryKey: ['targets', filter],
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      call('listTargets', { query: { ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) } }),
    getNextPageParam: ({ next }) => next,
  });
  const { data, error, isPending } = pages;
  return (
    <>
      <PageHead title="台账">
        <Button onClick={() => setImporting(true)}>导入</Button>
        <Button href="/api/registry/export">导出（XLSX）</Button>
      </PageHead>
      <Filters filter={filter} onChange={setFilter} />
      {error !== null && <ProblemNotice error={error} />}
      <Table<Target>
        rowKey="id"
        size="small"
        columns={COLUMNS}
        dataSource={data?.pages.flatMap(({ items }) => items) ?? []}
        loading={isPending}
        pagination={false}
      />
      <MoreButton pages={pages} />
      {isImporting && <RegistryImport onClose={() => setImporting(false)} />}
    </>
  );
}

const STATUS_OPTIONS = [
  { value: 'in-scope', label: '列入考评' },
  ...Object.entries({ ...STATUSES.account, ...STATUSES.website }).map(([value, label]) => ({ value, label })),
];

function Filters({ filter, onChange }: { filter: Filter; onChange(filter: Filter): void }) {
  const set = (key: keyof Filter, value: string | undefined) => {
    const { [key]: _, ...rest } = filter;
    onChange(value === undefined || value === '' ? rest : { ...rest, [key]: value });
  };
  return (
    <Flex wrap gap="small" className="filters">
      <Input.Search
        aria-label="查找"
        placeholder="名称、网址、标识码、单位"
        allowClear
        style={{ width: 260 }}
        onSearch={(text) => set('text', text)}
      />
      <Select
        aria-label="种类"
        placeholder="种类"
        allowClear
        style={{ width: 140 }}
        options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
        onChange={(kind: string | undefined) => set('kind', kind)}
      />
      <Select
        aria-label="状态"
        placeholder="状态"
        allowClear
        style={{ width: 140 }}
        options={STATUS_OPTIONS}
        onChange={(status: string | undefined) => set('status', status)}
      />
      <Input
        aria-label="截至日期"
        type="date"
        style={{ width: 160 }}
        onChange={({ target }) => set('on', target.value)}
      />
    </Flex>
  );
}
