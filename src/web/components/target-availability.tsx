import { useQuery } from '@tanstack/react-query';
import { Alert, Spin, Table, Typography } from 'antd';
import { call, type ReplyOf } from '../api.ts';
import { chinaDay, shownMoment } from '../day.ts';
import { verdictWords } from '../words/health-words.ts';
import { AvailabilityStrip, MONTH_COLUMNS, monthsOf } from './availability-strip.tsx';
import { ProblemNotice } from './problem-notice.tsx';

type Failed = ReplyOf<'showAvailability'>['failures'][number];

const KIND = { veto: 'error', warning: 'warning', well: 'success', 'too-little': 'info' } as const;

/** Whether a website can be reached: what its last week came to, and its year day by day. */
export function TargetAvailability({ id }: { id: string }) {
  const { data, error } = useQuery({
    queryKey: ['availability', id],
    queryFn: async () => call('showAvailability', { params: { id }, query: { from: chinaDay(364) } }),
  });
  const certificate = data?.days.findLast(({ certificateDays }) => certificateDays !== null)?.certificateDays ?? null;
  return (
    <section className="part" aria-labelledby="availability">
      <Typography.Title level={2} className="part-title" id="availability">
        能否打开
      </Typography.Title>
      {error !== null && <ProblemNotice error={error} />}
      {error === null && data === undefined && <Spin />}
      {data !== undefined && (
        <>
          <Alert
            type={data.verdict.isWarned && data.verdict.state === 'too-little' ? 'warning' : KIND[data.verdict.state]}
            showIcon
            title={`最近一周：${verdictWords(data.verdict)}`}
            style={{ marginBottom: 12 }}
          />
          <AvailabilityStrip from={data.from} to={data.to} days={data.days} />
          <Typography.Paragraph style={{ margin: '12px 0 8px' }}>
            证书：{certificate === null ? '没有见到（不是 https，或还没有访问）' : `还有 ${certificate} 天到期`}
          </Typography.Paragraph>
          <details>
            <summary>按月查看，逐次查看打不开的访问</summary>
            <Table
              rowKey="month"
              size="small"
              className="figures"
              pagination={false}
              columns={MONTH_COLUMNS}
              dataSource={monthsOf(data.days)}
              style={{ margin: '8px 0' }}
            />
            <Table<Failed>
              rowKey="moment"
              size="small"
              className="figures"
              pagination={{ pageSize: 10, hideOnSinglePage: true }}
              columns={FAILED_COLUMNS}
              dataSource={data.failures}
              locale={{ emptyText: '没有逐次记录' }}
            />
          </details>
        </>
      )}
    </section>
  );
}

/** Failures of a visit, in short; others stand as they are. */
const FAILURES: Readonly<Record<string, string>> = {
  'dns-not-found': '域名不存在',
  'dns-failed': '域名解析失败',
  refused: '拒绝连接',
  unreachable: '网络不可达',
  'connect-timeout': '连接超时',
  'response-timeout': '应答超时',
  'too-slow': '太慢',
  reset: '连接中断',
  'tls-expired': '证书过期',
  'tls-name': '证书与域名不符',
  'tls-certificate': '证书有误',
  'tls-chain': '证书链不全',
  'tls-failed': '加密连接失败',
  empty: '空白页',
};

const FAILED_COLUMNS = [
  { title: '打不开的时间', dataIndex: 'moment', width: 160, render: (moment: string) => shownMoment(moment) },
  {
    title: '原因',
    key: 'why',
    render: (_: unknown, { failure, status }: Failed) =>
      failure === null ? `状态码 ${status ?? '—'}` : (FAILURES[failure] ?? failure),
  },
  { title: '用时（毫秒）', dataIndex: 'total', width: 120, align: 'right' as const },
];
