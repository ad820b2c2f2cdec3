import { Link } from '@tanstack/react-router';
import { type TableColumnsType, Tag } from 'antd';
import { shownMoment } from '../day.ts';
import {
  cancelWords,
  changesWords,
  DEPTHS,
  ENDS,
  type Inspection,
  lasting,
  REASONS,
  STATES,
} from '../words/inspection-words.ts';

/** Columns of a list of inspections of many sites. */
export const SITE_COLUMN: TableColumnsType<Inspection>[number] = {
  title: '网站',
  key: 'target',
  render: (_, { targetId, target, organization }) => (
    <>
      <Link to="/targets/$id" params={{ id: targetId }}>
        {target}
      </Link>
      <div className="line-how">{organization}</div>
    </>
  ),
};

/** Of each inspection what it is, how far, and what it came to. */
export const INSPECTION_COLUMNS: TableColumnsType<Inspection> = [
  {
    title: '检查',
    key: 'created',
    width: 168,
    className: 'figures',
    render: (_, { id, createdAt, reason }) => (
      <>
        <Link to="/inspections/$id" params={{ id }}>
          {shownMoment(createdAt)}
        </Link>
        <div className="line-how">{REASONS[reason]}</div>
      </>
    ),
  },
  { title: '范围', dataIndex: 'depth', width: 104, render: (depth: Inspection['depth']) => DEPTHS[depth] },
  {
    title: '状态',
    key: 'state',
    width: 168,
    render: (_, inspection) => (
      <>
        <InspectionState inspection={inspection} />
        {inspection.cancelAskedAt !== null && <div className="line-how">{cancelWords(inspection)}</div>}
      </>
    ),
  },
  {
    title: '页数',
    key: 'pages',
    width: 88,
    align: 'right',
    className: 'figures',
    render: (_, { pages, progress }) => pages ?? progress?.pages ?? '—',
  },
  {
    title: '用时',
    key: 'took',
    width: 112,
    align: 'right',
    className: 'figures',
    render: (_, { beganAt, endedAt }) =>
      beganAt === null || endedAt === null ? '—' : lasting(Date.parse(endedAt) - Date.parse(beganAt)),
  },
  {
    title: '问题变化',
    key: 'changes',
    width: 220,
    className: 'figures',
    render: (_, inspection) => changesWords(inspection),
  },
];

/** State of an inspection, and why it looked at no more where it has not looked at all. */
export function InspectionState({ inspection }: { inspection: Inspection }) {
  const { state, endReason, isComplete, cancelAskedAt, trouble } = inspection;
  const { name, colour } = STATES[state];
  const isStopping = cancelAskedAt !== null && state === 'running';
  return (
    <>
      <Tag color={colour}>{isStopping ? '正在取消' : name}</Tag>
      {state === 'waiting' && trouble !== null && <div className="line-how">{trouble.message.zh}</div>}
      {isComplete === false && <span className="line-how">{endReason === null ? '未看全' : ENDS[endReason]}</span>}
    </>
  );
}
