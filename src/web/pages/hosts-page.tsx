import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Flex, Select, type TableColumnsType, type TableProps, Tag } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { optionsOf, wordIn } from '../choices.ts';
import { HostForm } from '../components/host-form.tsx';
import { ListTable } from '../components/list-table.tsx';
import { MoreButton } from '../components/more-button.tsx';
import { OuterLink } from '../components/outer-link.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { RegisterTabs } from '../components/register-tabs.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { shownMoment } from '../day.ts';
import { useIsOffered } from '../rights.ts';
import { HOST_ANSWERS, type HOST_KEYS, type MetHost } from '../words/host-words.ts';

type Search = { [Key in (typeof HOST_KEYS)[number]]?: string };

const STATES = { open: '待说明', answered: '已说明', all: '全部' } as const;
const SORTS = { host: '按主机名', seen: '最近遇到的在前' } as const;

/** Hosts below the domains of registered websites that inspections met and nobody registered. */
export function HostsPage() {
  const search: Search = useSearch({ from: '/registry/hosts' });
  const navigate = useNavigate({ from: '/registry/hosts' });
  const mayAnswer = useIsOffered('change-register');
  const [asked, ask] = useState<readonly MetHost[]>([]);
  const [selected, select] = useState<readonly string[]>([]);
  const { text } = search;
  const state = wordIn(STATES, search.state) ?? 'open';
  const sort = wordIn(SORTS, search.sort) ?? 'host';
  const hosts = useInfiniteQuery({
    queryKey: ['unregistered-hosts', state, text, sort],
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      call('listUnregisteredHosts', { query: { state, text, sort, cursor: pageParam || undefined } }),
    getNextPageParam: ({ next }) => next,
  });
  const listed = hosts.data?.pages.flatMap(({ items }) => items) ?? [];
  // What is no longer listed cannot be meant.
  const chosen = listed.filter(({ id }) => selected.includes(id));
  const look = (change: Search) =>
    void navigate({ to: '/registry/hosts', search: (before) => ({ ...before, ...change }) });
  return (
    <>
      <PageHead title="台账" note="检查中遇到、在已登记网站的域名之下而没有登记的主机；登记之后自动消失" />
      <RegisterTabs />
      <Flex wrap gap="small" className="filters">
        <Select
          aria-label="状态"
          style={{ width: 140 }}
          value={state}
          options={optionsOf(STATES)}
          onChange={(next) => look({ state: next })}
        />
        <Select
          aria-label="顺序"
          style={{ width: 180 }}
          value={sort}
          options={optionsOf(SORTS)}
          onChange={(next) => look({ sort: next })}
        />
        <SearchBox placeholder="主机、网站或单位名称" value={text} onSearch={(next) => look({ text: next ?? '' })} />
      </Flex>
      {hosts.error !== null && <ProblemNotice error={hosts.error} />}
      {mayAnswer && <ChosenBar chosen={chosen} onAnswer={() => ask(chosen)} onClear={() => select([])} />}
      <ListTable<MetHost>
        rowKey="id"
        columns={[...COLUMNS, ...(mayAnswer ? [actColumn((host) => ask([host]))] : [])]}
        dataSource={listed}
        loading={hosts.isPending}
        {...(mayAnswer ? { rowSelection: selectionOf(selected, select) } : {})}
        empty="没有这样的主机"
      />
      <MoreButton pages={hosts} />
      {asked.length > 0 && <HostForm hosts={asked} onDone={() => select([])} onClose={() => ask([])} />}
    </>
  );
}

/** Hosts that one answer may be about. */
const MOST = 1000;

interface BarProps {
  chosen: readonly MetHost[];
  onAnswer(): void;
  onClear(): void;
}

/** What is done with those that are ticked. */
function ChosenBar({ chosen, onAnswer, onClear }: BarProps) {
  const isTooMany = chosen.length > MOST;
  return (
    <Flex wrap gap="small" align="center" className="filters" role="group" aria-label="成批说明">
      <Button size="small" type="primary" disabled={chosen.length === 0 || isTooMany} onClick={onAnswer}>
        说明选中的主机
      </Button>
      <span className="line-how" aria-live="polite">
        {chosen.length === 0 ? '没有选中' : `选中 ${chosen.length} 台`}
        {isTooMany && `，一次最多 ${MOST} 台`}
      </span>
      {chosen.length > 0 && (
        <Button size="small" type="link" onClick={onClear}>
          取消选择
        </Button>
      )}
    </Flex>
  );
}

const selectionOf = (
  selected: readonly string[],
  select: (ids: string[]) => void,
): NonNullable<TableProps<MetHost>['rowSelection']> => ({
  columnWidth: 36,
  selectedRowKeys: [...selected],
  onChange: (keys) => select(keys.map(String)),
  getTitleCheckboxProps: () => ({ 'aria-label': '选择列出的全部主机' }),
  getCheckboxProps: ({ host }) => ({ 'aria-label': `选择${host}` }),
});

const COLUMNS: TableColumnsType<MetHost> = [
  {
    title: '主机',
    key: 'host',
    render: (_, { host, url, answers }) => (
      <>
        <OuterLink url={url} text={host} />{' '}
        {answers === null ? null : <Tag color={answers ? 'orange' : 'default'}>{answers ? '有回应' : '无回应'}</Tag>}
      </>
    ),
  },
  {
    title: '在哪个网站的域名之下',
    key: 'site',
    render: (_, { siteId, site, organization }) => (
      <>
        <Link to="/targets/$id" params={{ id: siteId }}>
          {site}
        </Link>
        <div className="line-how">{organization}</div>
      </>
    ),
  },
  {
    title: '在哪里遇到',
    key: 'page',
    render: (_, { page, metOn }) => (
      <>
        {page === null ? null : <OuterLink url={page} />}
        <div className="line-how">{metOn}</div>
      </>
    ),
  },
  {
    title: '首次、最近',
    key: 'seen',
    width: 152,
    className: 'figures',
    render: (_, { firstSeen, lastSeen }) => (
      <>
        {shownMoment(firstSeen)}
        <div>{shownMoment(lastSeen)}</div>
      </>
    ),
  },
  {
    title: '说明',
    key: 'answer',
    render: (_, { answer, reason, answeredByName }) =>
      answer === null ? (
        <span className="line-how">还没有</span>
      ) : (
        <>
          <Tag>{HOST_ANSWERS[answer]}</Tag>
          {reason}
          <div className="line-how">{answeredByName}</div>
        </>
      ),
  },
];

const actColumn = (ask: (host: MetHost) => void): TableColumnsType<MetHost>[number] => ({
  title: '操作',
  key: 'act',
  width: 108,
  render: (_, host) => {
    const name = host.answer === null ? '说明' : '改正或收回';
    return (
      <Button size="small" type="link" aria-label={`${name}${host.host}`} onClick={() => ask(host)}>
        {name}
      </Button>
    );
  },
});
