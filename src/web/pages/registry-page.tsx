import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Flex, Input, Select, Space, Table, Typography } from 'antd';
import { useState } from 'react';
import { call, type ReplyOf } from '../api.ts';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { RegistryImport } from '../components/registry-import.tsx';

type Target = ReplyOf<'listTargets'>['items'][number];

/** Statuses as offices say them; of websites and of accounts. */
const STATUSES: Readonly<Record<Target['kind'], Readonly<Record<string, string>>>> = {
  website: {
    applied: '申请开设',
    normal: '正常',
    offline: '临时下线',
    closing: '申请关停',
    closed: '关停',
    exempt: '例外',
  },
  account: {
    applied: '申请',
    active: '在用',
    paused: '停更',
    changing: '变更中',
    closed: '关停',
    cancelled: '注销',
  },
};

const KINDS: Readonly<Record<Target['kind'], string>> = { website: '政府网站', account: '政务新媒体' };

const COLUMNS = [
  { title: '名称', dataIndex: 'name', render: (name: string, { url }: Target) => named(name, url) },
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

const named = (name: string, url: string) => (
  <>
    {name}
    {url !== '' && <div className="line-how">{url}</div>}
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
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['targets', filter],
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      call('listTargets', { query: { ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) } }),
    getNextPageParam: ({ next }) => next,
  });
  return (
    <>
      <Flex justify="space-between" align="center" wrap gap="small">
        <Typography.Title level={1} style={{ fontSize: 22 }}>
          台账
        </Typography.Title>
        <Space wrap>
          <Button onClick={() => setImporting(true)}>导入</Button>
          <Button href="/api/registry/export">导出（XLSX）</Button>
        </Space>
      </Flex>
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
      {hasNextPage && (
        <Button style={{ marginTop: 16 }} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          更多
        </Button>
      )}
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
    <Space wrap style={{ marginBottom: 16 }}>
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
    </Space>
  );
}
