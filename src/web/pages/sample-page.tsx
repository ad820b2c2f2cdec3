import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Alert, Button, Descriptions, Skeleton, type TableColumnsType, Typography } from 'antd';
import { call, type ReplyOf } from '../api.ts';
import { BackLink } from '../components/back-link.tsx';
import { ListTable } from '../components/list-table.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { shownMoment } from '../day.ts';
import { FAILED_BY, type SampledTarget, shownShare, shownStrata } from '../words/sample-words.ts';
import { KINDS } from '../words/target-words.ts';
import { TargetName } from '../components/target-name.tsx';

type Shown = ReplyOf<'showSample'>;

/** One spot check: how it was drawn, whether it is drawn so again, and whom it meets. */
export function SamplePage() {
  const { id } = useParams({ from: '/registry/samples/$id' });
  const { data, error } = useQuery({
    queryKey: ['samples', id],
    queryFn: async () => call('showSample', { params: { id } }),
  });
  if (error !== null) return <ProblemNotice error={error} />;
  if (data === undefined) return <Skeleton active title paragraph={{ rows: 8 }} />;
  const address = `/api/registry/samples/${id}/table`;
  return (
    <>
      <PageHead title={`${shownMoment(data.drawnAt)} 的抽查`} note={<BackLink otherwise="/registry/samples" />}>
        <Button href={`${address}?format=csv`}>下载名单（CSV）</Button>
        <Button type="primary" href={`${address}?format=xlsx`}>
          下载名单和说明（XLSX）
        </Button>
      </PageHead>
      <HowDrawn sample={data} />
      <section className="part" aria-labelledby="drawn">
        <Typography.Title level={2} className="part-title" id="drawn">
          抽中的网站和账号
        </Typography.Title>
        <ListTable<SampledTarget> rowKey="id" columns={COLUMNS} dataSource={data.items} empty="没有抽中的" />
      </section>
    </>
  );
}

function HowDrawn({ sample }: { sample: Shown }) {
  const { share, seed, strata, inScope, drawn, organization, drawnByName, heldOn, isSame, unmatched } = sample;
  const items = [
    ['范围', `${organization ?? '全部台账'}，${heldOn} 在用的 ${inScope} 个`],
    ['抽中', `${drawn} 个`],
    ['比例', shownShare(share)],
    ['分组', shownStrata(strata)],
    ['种子', seed],
    ['抽取人', drawnByName ?? '本机命令'],
    ['上次不合格的', sourcesOf(sample)],
  ];
  return (
    <section className="part" aria-labelledby="how">
      <Typography.Title level={2} className="part-title" id="how">
        怎样抽取
      </Typography.Title>
      <Alert
        type={isSame ? 'success' : 'error'}
        showIcon
        title={isSame ? '按存下的内容重新抽取，结果逐字节相同' : '存下的内容与抽取时不同，请查明原因'}
        style={{ marginBottom: 12 }}
      />
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={items.map(([label = '', children = '']) => ({ key: label, label, children }))}
      />
      {unmatched.length > 0 && (
        <p className="line-how">
          上次不合格、而在用的网站和账号中没有叫这个名称的：{unmatched.map(({ name }) => name).join('、')}
        </p>
      )}
    </section>
  );
}

function sourcesOf({ sources: { campaigns, sample, given } }: Shown): string {
  const told = [
    ...campaigns.map(({ title, failed }) => `考评《${title}》${failed} 个`),
    ...(sample === null ? [] : [`${shownMoment(sample.drawnAt)} 的抽查 ${sample.failed} 个`]),
    ...(given.length === 0 ? [] : [`另外给出 ${given.length} 个`]),
  ];
  return told.length === 0 ? '没有取用' : told.join('，');
}

const COLUMNS: TableColumnsType<SampledTarget> = [
  {
    title: '名称',
    key: 'name',
    render: (_, target) => <TargetName target={target} />,
  },
  { title: '种类', dataIndex: 'kind', width: 120, render: (kind: SampledTarget['kind']) => KINDS[kind] },
  { title: '主办单位', dataIndex: 'organization', width: 280 },
  {
    title: '为何抽中',
    key: 'why',
    width: 220,
    render: (_, { why, failedBy }) =>
      why === 'drawn' ? '随机抽取' : `上次不合格（${failedBy.map((one) => FAILED_BY[one]).join('、')}）`,
  },
];
