import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button, Descriptions, Skeleton, Tag, Typography } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { BODY_KEY, type ShownBody, useBodies } from '../bodies.ts';
import { BodyForm } from '../components/body-form.tsx';
import { BodyTargets } from '../components/body-targets.tsx';
import { ContactsPart } from '../components/contacts-part.tsx';
import { MergeForm } from '../components/merge-form.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useIsOffered } from '../rights.ts';

/** Everything of one body: what is registered, whom one asks, what it was called, what went over to it, and what it has. */
export function OrganizationPage() {
  const { id } = useParams({ from: '/organizations/$id' });
  const { data, error } = useQuery({
    queryKey: [...BODY_KEY, id],
    queryFn: async () => call('showOrganization', { params: { id } }),
  });
  const mayChange = useIsOffered('change-register');
  const { bodies } = useBodies();
  const [asked, ask] = useState<'entry' | 'merger' | null>(null);
  if (data === undefined)
    return error === null ? <Skeleton active title paragraph={{ rows: 8 }} /> : <ProblemNotice error={error} />;
  const body = { ...data, parentId: data.parent?.id ?? null };
  return (
    <>
      {error !== null && <ProblemNotice error={error} />}
      <PageHead title={data.fullName} note={<Link to="/organizations">返回单位</Link>}>
        {mayChange && data.closedOn === null && (
          <>
            <Button onClick={() => ask('entry')}>修改登记</Button>
            <Button onClick={() => ask('merger')}>并入另一单位</Button>
          </>
        )}
      </PageHead>
      <Standing body={data} />
      <Facts body={data} />
      <ContactsPart body={data} />
      <Below parent={id} />
      <BodyTargets id={id} />
      {asked === 'entry' && <BodyForm asked={{ body }} bodies={bodies} onClose={() => ask(null)} />}
      {asked === 'merger' && <MergeForm body={body} onClose={() => ask(null)} />}
    </>
  );
}

function Standing({ body: { closedOn, mergedInto } }: { body: ShownBody }) {
  if (closedOn === null) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={
        <>
          自 {closedOn} 起已撤并
          {mergedInto !== null && (
            <>
              ，由{' '}
              <Link to="/organizations/$id" params={{ id: mergedInto.id }} style={{ textDecoration: 'underline' }}>
                {mergedInto.fullName}
              </Link>{' '}
              承接
            </>
          )}
        </>
      }
    />
  );
}

function Facts({ body }: { body: ShownBody }) {
  const { shortName, code, parent, region, officialOrder, isOffice, openedOn } = body;
  return (
    <section className="part" aria-labelledby="facts">
      <Typography.Title level={2} className="part-title" id="facts">
        登记情况
      </Typography.Title>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={[
          { key: 'short', label: '简称', children: shortName },
          {
            key: 'parent',
            label: '上级单位',
            children:
              parent === null ? (
                '—'
              ) : (
                <Link to="/organizations/$id" params={{ id: parent.id }}>
                  {parent.fullName}
                </Link>
              ),
          },
          { key: 'code', label: '统一社会信用代码', children: code ?? '—' },
          { key: 'region', label: '行政区划代码', children: region === '' ? '—' : region },
          { key: 'order', label: '排序', children: officialOrder },
          ...(isOffice ? [{ key: 'office', label: '职责', children: <Tag color="blue">考评办公室</Tag> }] : []),
          ...(openedOn === null ? [] : [{ key: 'opened', label: '设立日期', children: openedOn }]),
        ]}
      />
      <Past body={body} />
    </section>
  );
}

/** Where nobody has written down when a name began. */
const UNKNOWN = '0001-01-01';

function Past({ body: { names, merged } }: { body: ShownBody }) {
  if (names.length < 2 && merged.length === 0) return null;
  return (
    <>
      {names.length > 1 && (
        <>
          <Typography.Title level={3} className="part-title">
            历次名称
          </Typography.Title>
          <ol className="history">
            {names.map(({ since, until, fullName, shortName }) => (
              <li key={since}>
                <span className="figures line-how">
                  {since === UNKNOWN ? '最初' : since} 至 {until ?? '今'}
                </span>{' '}
                {fullName}
                {shortName !== fullName && <span className="line-how">（{shortName}）</span>}
              </li>
            ))}
          </ol>
        </>
      )}
      {merged.length > 0 && (
        <>
          <Typography.Title level={3} className="part-title">
            并入本单位的
          </Typography.Title>
          <ul className="history">
            {merged.map(({ id, fullName, on }) => (
              <li key={id}>
                <span className="figures line-how">{on}</span>{' '}
                <Link to="/organizations/$id" params={{ id }}>
                  {fullName}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Below({ parent }: { parent: string }) {
  const { bodies } = useBodies();
  const below = bodies.filter(({ parentId }) => parentId === parent);
  if (below.length === 0) return null;
  return (
    <section className="part" aria-labelledby="below">
      <Typography.Title level={2} className="part-title" id="below">
        下级单位（{below.length}）
      </Typography.Title>
      <ul className="name-list">
        {below.map(({ id, fullName }) => (
          <li key={id}>
            <Link to="/organizations/$id" params={{ id }}>
              {fullName}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
