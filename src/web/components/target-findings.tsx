import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Flex, Space, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { useCheckNames } from '../check-names.ts';
import { shownMoment } from '../day.ts';
import { useIsOffered } from '../rights.ts';
import type { Finding } from '../words/finding-words.ts';
import { BackOfficeImport } from './back-office-import.tsx';
import { DecisionTag, FindingTags } from './finding-tags.tsx';
import { ListTable } from './list-table.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** The problems of a target that are there; all of them are on the desk of findings. */
export function TargetFindings({ id, isWebsite }: { id: string; isWebsite: boolean }) {
  const { nameOf } = useCheckNames();
  const mayImport = useIsOffered('review-findings') && isWebsite;
  const [isImporting, setImporting] = useState(false);
  const { data, error, isPending } = useQuery({
    queryKey: ['findings', 'of', id],
    queryFn: async () => call('listFindings', { query: { target: id, presence: 'present', limit: 10 } }),
  });
  const columns: TableColumnsType<Finding> = [
    {
      title: '问题',
      key: 'message',
      render: (_, finding) => (
        <>
          <Link to="/findings" search={{ target: id, presence: 'present', id: finding.id }}>
            {finding.message.zh}
          </Link>{' '}
          <FindingTags finding={finding} />
        </>
      ),
    },
    { title: '检查项', dataIndex: 'check', width: 160, render: nameOf },
    { title: '认定', key: 'decision', width: 128, render: (_, { decision }) => <DecisionTag decision={decision} /> },
    { title: '最近看到', dataIndex: 'seenAt', width: 152, className: 'figures', render: shownMoment },
  ];
  return (
    <section className="part" aria-labelledby="findings">
      <Flex justify="space-between" align="start">
        <Typography.Title level={2} className="part-title" id="findings">
          问题
        </Typography.Title>
        <Space size="middle">
          <Link to="/findings" search={{ target: id, presence: 'present' }}>
            在问题台账中查看全部
          </Link>
          {mayImport && (
            <Button size="small" onClick={() => setImporting(true)}>
              导入后台数据
            </Button>
          )}
        </Space>
      </Flex>
      {error !== null && <ProblemNotice error={error} />}
      {error === null && (
        <ListTable<Finding>
          rowKey="id"
          loading={isPending}
          columns={columns}
          dataSource={data?.items ?? []}
          empty="没有仍在的问题"
        />
      )}
      {isImporting && <BackOfficeImport targetId={id} onClose={() => setImporting(false)} />}
    </section>
  );
}
