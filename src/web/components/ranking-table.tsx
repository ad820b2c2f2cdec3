import { Button, Flex, Grid, Table, Tag } from 'antd';
import type { ReplyOf } from '../api.ts';

type Group = ReplyOf<'showRanking'>['classes'][number];
type Unit = Group['units'][number];

/** Ranks, grades and points of one class, as its annex prints them. */
export function RankingTable({ group, onAsk }: { group: Group; onAsk(unit: string): void }) {
  const isWide = Grid.useBreakpoint().md !== false;
  const stays = isWide ? { fixed: 'left' as const } : {};
  const columns = [
    {
      title: '名次',
      dataIndex: 'rank',
      width: isWide ? 64 : 48,
      ...stays,
      render: (rank: number | null) => rank ?? '—',
    },
    {
      title: '单位',
      dataIndex: 'unit',
      width: isWide ? 220 : 130,
      fixed: 'left' as const,
      render: (unit: string) => (
        <Button
          type="link"
          style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'left' }}
          onClick={() => onAsk(unit)}
        >
          {unit}
        </Button>
      ),
    },
    { title: '得分', dataIndex: 'total', width: 88, align: 'right' as const, className: 'figures', render: total },
    { title: '等次', dataIndex: 'grade', width: 88 },
    ...group.columns.map((title, place) => ({
      title,
      key: `shown-${place}`,
      align: 'right' as const,
      className: 'figures',
      render: (_: unknown, { shown }: Unit) => shown[place],
    })),
  ];
  return (
    <>
      <Flex gap="small" wrap style={{ marginBottom: 16 }}>
        {group.statistics.grades.map(({ grade, count }) => (
          <Tag key={grade}>
            {grade} {count}
          </Tag>
        ))}
      </Flex>
      <Table<Unit>
        rowKey="unit"
        size="small"
        columns={columns}
        dataSource={group.units}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </>
  );
}

const total = (text: string, { isIncomplete }: Unit) => (isIncomplete ? '待定' : text);
