import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, App, Button, Descriptions, Spin } from 'antd';
import { call } from '../api.ts';
import { AskFirst } from '../components/ask-first.tsx';
import { BackLink } from '../components/back-link.tsx';
import { InspectionState } from '../components/inspection-columns.tsx';
import { InspectionProgress } from '../components/inspection-progress.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { shownMoment } from '../day.ts';
import { useIsOffered } from '../rights.ts';
import {
  cancelWords,
  changesWords,
  DEPTHS,
  ENDS,
  type Inspection,
  lasting,
  REASONS,
} from '../words/inspection-words.ts';

/** One inspection: watched while it runs, and what it came to. */
export function InspectionPage() {
  const { id } = useParams({ from: '/inspections/$id' });
  const { data, error } = useQuery({
    queryKey: ['inspection', id],
    queryFn: async () => call('showInspection', { params: { id } }),
  });
  if (error !== null) return <ProblemNotice error={error} />;
  if (data === undefined) return <Spin />;
  const isGoing = data.state === 'waiting' || data.state === 'running';
  return (
    <>
      <PageHead title={`检查 ${data.target}`} note={<BackLink otherwise="/inspections" />}>
        {isGoing && <CancelButton inspection={data} />}
        {data.hasReport && <Button href={`/api/inspections/${id}/report`}>下载报告（HTML）</Button>}
      </PageHead>
      {!isGoing && data.trouble !== null && (
        <Alert type="error" showIcon title={data.trouble.message.zh} style={{ marginBottom: 16 }} />
      )}
      {isGoing && <InspectionProgress key={id} inspection={data} />}
      <InspectionFacts inspection={data} />
    </>
  );
}

function CancelButton({ inspection: { id, cancelAskedAt } }: { inspection: Inspection }) {
  const mayCancel = useIsOffered('inspect');
  const client = useQueryClient();
  const { message } = App.useApp();
  const cancel = useMutation({
    mutationFn: async () => call('cancelInspection', { params: { id } }),
    onSuccess: ({ state }) => void message.info(state === 'cancelled' ? '已取消' : '几秒内停止'),
    onError: (error) => void message.error(error.message),
    onSettled: async () => client.invalidateQueries({ queryKey: ['inspection', id] }),
  });
  if (!mayCancel) return null;
  return (
    <AskFirst
      title="取消这次检查？"
      description="已经看到的不会写入台账。"
      okText="取消检查"
      cancelText="继续检查"
      onConfirm={() => cancel.mutate()}
    >
      <Button danger loading={cancel.isPending} disabled={cancelAskedAt !== null}>
        取消检查
      </Button>
    </AskFirst>
  );
}

function InspectionFacts({ inspection }: { inspection: Inspection }) {
  const { targetId, target, organization, depth, reason, createdAt, endedAt, endReason, state } = inspection;
  // One that waits again has not begun, whatever was tried before.
  const beganAt = state === 'waiting' ? null : inspection.beganAt;
  const pages = inspection.pages ?? inspection.progress?.pages;
  const { isComplete, resultSha256, manifestSha256 } = inspection;
  const items = [
    {
      label: '网站',
      children: (
        <Link to="/targets/$id" params={{ id: targetId }}>
          {target}
        </Link>
      ),
    },
    { label: '主办单位', children: organization },
    { label: '状态', children: <InspectionState inspection={inspection} /> },
    { label: '范围', children: DEPTHS[depth] },
    { label: '起因', children: REASONS[reason] },
    { label: '安排', children: shownMoment(createdAt) },
    { label: '开始', children: beganAt === null ? '—' : shownMoment(beganAt) },
    { label: '要求取消', children: cancelWords(inspection) },
    { label: '结束', children: endedAt === null ? '—' : shownMoment(endedAt) },
    {
      label: '用时',
      children: beganAt === null || endedAt === null ? '—' : lasting(Date.parse(endedAt) - Date.parse(beganAt)),
    },
    { label: '页数', children: pages ?? '—' },
    { label: '是否看全', children: isComplete === null ? '—' : isComplete ? '是' : '否' },
    { label: '结束原因', children: endReason === null ? '—' : ENDS[endReason] },
    { label: '问题变化', children: changesWords(inspection) },
    { label: '结果哈希', children: resultSha256 === null ? '—' : <Hash text={resultSha256} /> },
    { label: '记录哈希', children: manifestSha256 === null ? '—' : <Hash text={manifestSha256} /> },
  ];
  // What comes with a good end is not shown as missing before, nor where there was none.
  const known = state === 'done' ? items : items.filter(({ children }) => children !== '—');
  return (
    <section className="part" aria-label="检查情况">
      <Descriptions
        size="small"
        className="figures"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={known.map((item) => ({ key: item.label, ...item }))}
      />
    </section>
  );
}

const Hash = ({ text }: { text: string }) => <code title={text}>{text.slice(0, 16)}…</code>;
