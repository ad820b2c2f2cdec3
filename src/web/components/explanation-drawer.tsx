import { useQuery } from '@tanstack/react-query';
import { Collapse, Descriptions, Drawer, Spin, Table, type TableColumnsType, Typography } from 'antd';
import { call, type ReplyOf } from '../api.ts';
import { ProblemNotice } from './problem-notice.tsx';

type Explanation = ReplyOf<'explainUnit'>;
type Row = Pick<Explanation, 'lines' | 'inputs' | 'totalHow' | 'values' | 'children'>;

interface Props {
  campaign: string;
  /** Whose total is to be explained; null: nothing is shown. */
  asked: { classId: string; unit: string } | null;
  onClose(): void;
}

/** How a total came about, line by line, down to the cells that were handed in. */
export function ExplanationDrawer({ campaign, asked, onClose }: Props) {
  const { data, error } = useQuery({
    enabled: asked !== null,
    queryKey: ['explanation', campaign, asked],
    queryFn: async () =>
      call('explainUnit', {
        params: { id: campaign },
        query: { class: asked?.classId ?? '', unit: asked?.unit ?? '' },
      }),
  });
  return (
    <Drawer open={asked !== null} onClose={onClose} size={860} title={asked?.unit ?? ''}>
      {error !== null && <ProblemNotice error={error} />}
      {error === null && data === undefined && <Spin />}
      {data !== undefined && (
        // The keyboard has to be able to scroll what is longer than the window.
        <section tabIndex={0} aria-label="得分说明">
          <Told explanation={data} />
        </section>
      )}
    </Drawer>
  );
}

function Told({ explanation }: { explanation: Explanation }) {
  const { rank, total, grade, decisions, missing } = explanation;
  return (
    <>
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 3 }}
        items={[
          { key: 'total', label: '得分', children: total },
          { key: 'rank', label: '名次', children: rank ?? '—' },
          { key: 'grade', label: '等次', children: grade ?? '—' },
        ]}
      />
      {[...decisions, ...missing].map((text) => (
        <Typography.Paragraph key={text}>{text}</Typography.Paragraph>
      ))}
      <ToldRow row={explanation} />
    </>
  );
}

function ToldRow({ row: { totalHow, lines, inputs, children } }: { row: Row }) {
  return (
    <>
      {totalHow !== null && <Typography.Paragraph className="figures">{totalHow}</Typography.Paragraph>}
      <Table
        rowKey={(line) => `${line.depth}-${line.name}`}
        size="small"
        pagination={false}
        dataSource={lines}
        columns={LINE_COLUMNS}
      />
      <Typography.Title level={2} style={{ fontSize: 15, marginTop: 16 }}>
        数据来源
      </Typography.Title>
      <Table rowKey="name" size="small" pagination={false} dataSource={inputs} columns={INPUT_COLUMNS} />
      {children.length > 0 && (
        <Collapse
          style={{ marginTop: 16 }}
          items={children.map((child) => ({
            key: child.name,
            label: `${child.name}：${child.total}`,
            children: <ToldRow row={child} />,
          }))}
        />
      )}
    </>
  );
}

const FIGURE = { align: 'right', className: 'figures', width: 88 } as const;

const LINE_COLUMNS: TableColumnsType<Row['lines'][number]> = [
  {
    title: '指标',
    dataIndex: 'name',
    render: (name: string, { depth }) => <span style={{ paddingLeft: depth * 16 }}>{name}</span>,
  },
  { title: '得分', dataIndex: 'points', ...FIGURE },
  { title: '满分', dataIndex: 'full', ...FIGURE, render: (full: string | null) => full ?? '—' },
  {
    title: '依据',
    dataIndex: 'how',
    render: (how: string | null, { rule }) => <span className="line-how">{how ?? rule}</span>,
  },
];

const INPUT_COLUMNS: TableColumnsType<Row['inputs'][number]> = [
  { title: '数据', dataIndex: 'name' },
  { title: '数值', dataIndex: 'figure', ...FIGURE },
  {
    title: '出处',
    dataIndex: 'file',
    render: (file: string | null, { evidence }) =>
      [file, ...evidence].filter((part) => part !== null).join('；') || '—',
  },
];
