import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { call } from '../api.ts';
import { shownMoment } from '../day.ts';
import { useOnce } from '../do-once.ts';
import { useIsOffered } from '../rights.ts';
import { askAgain, DEPTHS, type Inspection, isUnderWay, STAGES, STATES } from '../words/inspection-words.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** The last inspections of a website, asked for again as long as one goes on. */
export const useInspectionsOf = (id: string) =>
  useQuery({
    queryKey: ['inspections', 'of', id],
    queryFn: async () => call('listInspections', { query: { target: id, limit: 10 } }),
    refetchInterval: ({ state }) => askAgain(state.data?.items ?? []),
  });

const ALL_DEPTHS = Object.keys(DEPTHS) as Inspection['depth'][];

/** Has a website looked at now; what is looked at already is told, with the way to watch it. */
export function InspectNow({ id }: { id: string }) {
  const mayAsk = useIsOffered('inspect');
  const navigate = useNavigate();
  const client = useQueryClient();
  const items = useInspectionsOf(id).data?.items ?? [];
  const ask = useOnce({
    mutationFn: async (depth: Inspection['depth']) => call('requestInspection', { params: { id }, body: { depth } }),
    async onSuccess(asked) {
      await client.invalidateQueries({ queryKey: ['inspections'] });
      await navigate({ to: '/inspections/$id', params: { id: asked.id } });
    },
  });
  const open = items.filter(isUnderWay);
  const [last] = items;
  const free = mayAsk ? ALL_DEPTHS.filter((depth) => open.every((one) => one.depth !== depth)) : [];
  return (
    <Space wrap size="small">
      {open.length === 0 && last !== undefined && <LastOne inspection={last} />}
      {open.map((one) => (
        <UnderWay key={one.id} inspection={one} />
      ))}
      {free.map((depth) => (
        <Button
          key={depth}
          type={depth === 'full' ? 'primary' : 'default'}
          loading={ask.isPending && ask.variables === depth}
          disabled={ask.isPending}
          onClick={() => ask.mutate(depth)}
        >
          立即检查{DEPTHS[depth]}
        </Button>
      ))}
      {ask.error !== null && <ProblemNotice error={ask.error} />}
    </Space>
  );
}

function LastOne({ inspection: { id, createdAt, endedAt, state } }: { inspection: Inspection }) {
  return (
    <Link to="/inspections/$id" params={{ id }}>
      最近检查：{shownMoment(endedAt ?? createdAt)} {STATES[state].name}
    </Link>
  );
}

function UnderWay({ inspection: { id, depth, state, progress } }: { inspection: Inspection }) {
  const how =
    state === 'waiting'
      ? `等待检查${DEPTHS[depth]}`
      : `正在检查${DEPTHS[depth]}${progress === null ? '' : `：${STAGES[progress.stage]}，已读 ${progress.pages} 页`}`;
  return (
    <Link to="/inspections/$id" params={{ id }}>
      <span className="under-way-dot" aria-hidden />
      {how}
    </Link>
  );
}
