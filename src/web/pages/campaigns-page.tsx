import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, type ReplyOf } from '../api.ts';
import { CampaignDates } from '../components/campaign-dates.tsx';
import { ListTable } from '../components/list-table.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';

type Campaign = ReplyOf<'listCampaigns'>['items'][number];

const columns = [
  {
    title: '考评',
    dataIndex: 'title',
    render: (title: string, { id }: Campaign) => (
      <Link to="/campaigns/$id" params={{ id }}>
        {title}
      </Link>
    ),
  },
  { title: '监测时间点', dataIndex: 'assessedOn', width: 140 },
  { title: '方案', dataIndex: 'schemeId', width: 200 },
];

export function CampaignsPage() {
  const { data, error, isPending } = useQuery({
    queryKey: ['campaigns'],
    queryFn: async () => call('listCampaigns', {}),
  });
  return (
    <>
      <PageHead title="考评与通报" />
      {error !== null && <ProblemNotice error={error} />}
      <ListTable<Campaign>
        rowKey="id"
        columns={columns}
        dataSource={data?.items ?? []}
        loading={isPending}
        empty="还没有您能看到的考评：考评结果由办公室评出后列在这里"
      />
      <CampaignDates />
    </>
  );
}
