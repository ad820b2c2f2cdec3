import type { TableColumnsType } from 'antd';
import { useEffect } from 'react';
import { shownMoment } from '../day.ts';
import type { Finding } from '../words/finding-words.ts';
import { DecisionTag, FindingTags } from './finding-tags.tsx';
import { ListTable } from './list-table.tsx';

interface Props {
  findings: readonly Finding[];
  isLoading: boolean;
  /** Whether not all was looked through. */
  hasMore: boolean;
  current: string | undefined;
  selected: readonly string[];
  nameOf(check: string | null): string;
  onLook(id: string): void;
  /** Undefined: nothing can be done with them. */
  onSelect: ((ids: string[]) => void) | undefined;
}

const rowId = (id: string): string => `finding-${id}`;

/** The list at the left: the one that is looked at is marked, those that are chosen are ticked. */
export function FindingsTable({ findings, isLoading, hasMore, current, selected, nameOf, onLook, onSelect }: Props) {
  useEffect(() => {
    // On a narrow screen, what is looked at stands below and is scrolled to.
    if (current !== undefined && !matchMedia('(max-width: 900px)').matches)
      document.querySelector(`#${rowId(current)}`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const columns: TableColumnsType<Finding> = [
    {
      title: '问题',
      key: 'message',
      render: (_, finding) => <ProblemCell finding={finding} nameOf={nameOf} onLook={onLook} />,
    },
    {
      title: '认定',
      key: 'decision',
      width: 116,
      render: (_, { decision, seenAt }) => (
        <>
          <DecisionTag decision={decision} />
          <div className="line-how figures">{shownMoment(seenAt).slice(0, 10)}</div>
        </>
      ),
    },
  ];
  return (
    <ListTable<Finding>
      rowKey="id"
      columns={columns}
      dataSource={findings}
      loading={isLoading}
      rowClassName={({ id }) => (id === current ? 'row-current' : '')}
      onRow={({ id }) => ({
        id: rowId(id),
        ...(id === current ? { 'aria-current': true } : {}),
        onClick: () => onLook(id),
      })}
      {...(onSelect === undefined
        ? {}
        : {
            rowSelection: {
              columnWidth: 36,
              selectedRowKeys: [...selected],
              onChange: (keys) => onSelect(keys.map(String)),
              getTitleCheckboxProps: () => ({ 'aria-label': '选择列出的全部问题' }),
              getCheckboxProps: ({ message }) => ({ 'aria-label': `选择：${message.zh}` }),
            },
          })}
      empty={hasMore ? '已查找的部分里没有，点“更多”接着找' : '没有符合条件的问题'}
    />
  );
}

function ProblemCell({ finding, nameOf, onLook }: Pick<Props, 'nameOf' | 'onLook'> & { finding: Finding }) {
  const { id, message, check, target, problem } = finding;
  return (
    <>
      <button type="button" className="row-button" onClick={() => onLook(id)}>
        {message.zh}
      </button>{' '}
      <FindingTags finding={finding} />
      <div className="line-how">
        {nameOf(check)}　{target}
      </div>
      <div className="line-how address">{problem}</div>
    </>
  );
}
