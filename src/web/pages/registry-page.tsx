import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { App, Button, Dropdown, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { call, type InputOf, type ReplyOf } from '../api.ts';
import { EntryForm } from '../components/entry-form.tsx';
import { ListTable } from '../components/list-table.tsx';
import { MoreButton } from '../components/more-button.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { RegisterTabs } from '../components/register-tabs.tsx';
import { RegistryFilters } from '../components/registry-filters.tsx';
import { RegistryImport } from '../components/registry-import.tsx';
import { useIsOffered } from '../rights.ts';
import { searchParams } from '../search-params.ts';
import { tellWarnings } from '../tell-warnings.ts';
import { newTargetFields } from '../words/register-fields.ts';
import { REGISTRY_KEYS, type RegistrySearch } from '../words/registry-search.ts';
import { KINDS, STATUSES } from '../words/target-words.ts';

type Target = ReplyOf<'listTargets'>['items'][number];

/** Who has which websites and accounts, registered one by one or by the tables of an office. */
export function RegistryPage() {
  const search: RegistrySearch = useSearch({ from: '/registry' });
  const navigate = useNavigate({ from: '/registry' });
  const mayChange = useIsOffered('change-register');
  const [asked, ask] = useState<'import' | Target['kind'] | null>(null);
  const pages = useInfiniteQuery({
    queryKey: ['targets', search],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => call('listTargets', { query: queryOf(search, pageParam) }),
    getNextPageParam: ({ next }) => next,
  });
  const { data, error, isPending } = pages;
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <>
      <PageHead title="台账">
        {mayChange && (
          <>
            <Dropdown
              trigger={['click']}
              menu={{
                items: Object.entries(KINDS).map(([key, label]) => ({ key, label })),
                onClick: ({ key }) => ask(key as Target['kind']),
              }}
            >
              <Button type="primary">登记</Button>
            </Dropdown>
            <Button onClick={() => ask('import')}>导入</Button>
          </>
        )}
        <Button href="/api/registry/export">导出（XLSX）</Button>
      </PageHead>
      <RegisterTabs />
      <RegistryFilters
        search={search}
        onChange={(change) => void navigate({ to: '/registry', search: (before) => given({ ...before, ...change }) })}
      />
      {error !== null && <ProblemNotice error={error} />}
      <ListTable<Target>
        rowKey="id"
        columns={COLUMNS}
        dataSource={data?.pages.flatMap(({ items }) => items) ?? []}
        loading={isPending}
        empty={isFiltered ? '没有符合条件的网站或账号' : '还没有登记：可以逐个登记，也可以导入登记表'}
      />
      <MoreButton pages={pages} />
      {asked === 'import' && <RegistryImport onClose={() => ask(null)} />}
      {(asked === 'website' || asked === 'account') && <NewTarget kind={asked} onClose={() => ask(null)} />}
    </>
  );
}

/** Without what is undefined. */
const given = searchParams(REGISTRY_KEYS);

/** What the service is asked for: words of an address that mean nothing are left out. */
function queryOf({ kind, status, organization, text, on }: RegistrySearch, cursor: string) {
  const isStatus =
    status === 'in-scope' || Object.values(STATUSES).some((names) => status !== undefined && status in names);
  return {
    kind: kind === 'website' || kind === 'account' ? kind : undefined,
    status: isStatus ? status : undefined,
    organization,
    text,
    on,
    cursor: cursor || undefined,
  } as InputOf<'listTargets'>['query'];
}

function NewTarget({ kind, onClose }: { kind: Target['kind']; onClose(): void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  return (
    <EntryForm
      title={`登记${KINDS[kind]}`}
      fields={newTargetFields(kind)}
      first={{ version: 0, values: { status: kind === 'website' ? 'normal' : 'active' } }}
      isNew
      onSave={async ({ values }) => {
        const { id, warnings } = await call('createTarget', { body: { [kind]: values } });
        tellWarnings(message, warnings);
        await client.invalidateQueries({ queryKey: ['targets'] });
        await navigate({ to: '/targets/$id', params: { id } });
      }}
      onClose={onClose}
    />
  );
}

const COLUMNS: TableColumnsType<Target> = [
  {
    title: '名称',
    key: 'name',
    render: (_, { id, name, url }) => (
      <>
        <Link to="/targets/$id" params={{ id }}>
          {name}
        </Link>
        {url !== '' && <div className="line-how address">{url}</div>}
      </>
    ),
  },
  { title: '种类', dataIndex: 'kind', width: 110, render: (kind: Target['kind']) => KINDS[kind] },
  { title: '主办单位', dataIndex: 'organization', width: 220 },
  {
    title: '标识码或平台',
    key: 'code',
    width: 150,
    className: 'figures',
    render: (_, { identificationCode, platform }) => identificationCode ?? platform ?? '—',
  },
  {
    title: '状态',
    key: 'status',
    width: 110,
    render: (_, { status, kind }) => STATUSES[kind][status] ?? status,
  },
  { title: '自', dataIndex: 'since', width: 120, className: 'figures' },
];
