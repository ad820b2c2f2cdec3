import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Descriptions, Spin, Tag } from 'antd';
import { call, type ReplyOf } from '../api.ts';
import { OuterLink } from '../components/outer-link.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { TargetAvailability } from '../components/target-availability.tsx';
import { TargetFindings } from '../components/target-findings.tsx';
import { TargetInspections } from '../components/target-inspections.tsx';
import { TargetSections } from '../components/target-sections.tsx';
import { CLASSES, KINDS, LEVELS, STATUSES } from '../words/target-words.ts';

type Target = ReplyOf<'showTarget'>;

/** Everything of one website or account: what is registered, whether it opens, its sections, problems and inspections. */
export function TargetPage() {
  const { id } = useParams({ from: '/targets/$id' });
  const { data, error } = useQuery({
    queryKey: ['target', id],
    queryFn: async () => call('showTarget', { params: { id } }),
  });
  if (error !== null) return <ProblemNotice error={error} />;
  if (data === undefined) return <Spin />;
  return (
    <>
      <PageHead title={data.name} note={<Link to="/overview">返回总览</Link>} />
      <TargetFacts target={data} />
      {data.kind === 'website' && (
        <>
          <TargetAvailability id={id} />
          <TargetSections id={id} />
        </>
      )}
      <TargetFindings id={id} />
      {data.kind === 'website' && <TargetInspections id={id} />}
    </>
  );
}

function TargetFacts({ target }: { target: Target }) {
  const { kind, organization, identificationCode, platform, url, status, since, values, level } = target;
  const standing = [level === null ? '' : (LEVELS[level] ?? level), CLASSES[target.class ?? ''] ?? ''].join(' ').trim();
  const items = [
    { label: '主办单位', children: organization },
    { label: '网址', children: url === '' ? '—' : <OuterLink url={url} /> },
    {
      label: '状态',
      children: (
        <>
          <Tag color={status === 'normal' || status === 'active' ? 'green' : 'default'}>
            {STATUSES[kind][status] ?? status}
          </Tag>
          自 {since}
        </>
      ),
    },
    { label: '种类', children: standing === '' ? KINDS[kind] : standing },
    { label: kind === 'website' ? '网站标识码' : '平台', children: identificationCode ?? platform ?? '—' },
    { label: 'ICP备案号', children: values['icp'] || '—' },
  ];
  return (
    <section className="part" aria-label="登记情况">
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={items.map((item) => ({ key: item.label, ...item }))}
      />
    </section>
  );
}
