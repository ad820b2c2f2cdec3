import { useQueryClient } from '@tanstack/react-query';
import { Alert, Descriptions, Steps } from 'antd';
import { useEffect, useState } from 'react';
import { type Inspection, lasting, STAGES } from '../words/inspection-words.ts';

type News = Pick<Inspection, 'state' | 'attempt' | 'progress' | 'cancelAskedAt' | 'trouble'>;

/** How far an inspection is, told by the service as it goes on; what it came to is asked for when it has ended. */
export function InspectionProgress({ inspection }: { inspection: Inspection }) {
  const { id } = inspection;
  const client = useQueryClient();
  const [news, setNews] = useState<News>(inspection);
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const source = new EventSource(`/api/inspections/${encodeURIComponent(id)}/progress`);
    source.addEventListener('open', () => setAway(false));
    // The browser asks again by itself.
    source.addEventListener('error', () => setAway(true));
    source.addEventListener('progress', ({ data }: MessageEvent<string>) => setNews(JSON.parse(data) as News));
    source.addEventListener('end', ({ data }: MessageEvent<string>) => {
      source.close();
      client.setQueryData(['inspection', id], JSON.parse(data) as Inspection);
      for (const queryKey of [['inspections'], ['findings'], ['overview'], ['target-health'], ['sections']])
        void client.invalidateQueries({ queryKey });
    });
    return () => source.close();
  }, [id, client]);
  const { progress, state, attempt, trouble } = news;
  const stages = Object.keys(STAGES) as (keyof typeof STAGES)[];
  const items = [
    ['已读网页', progress?.pages],
    ['已核对链接', progress?.targets],
    ['待读待核对', progress?.queued],
    ['速度', progress === null ? undefined : `${progress.rate.toFixed(1)} 页/秒`],
    ['已用时', progress === null ? undefined : lasting(progress.elapsed)],
    ...(attempt > 1 ? [['第几次执行', attempt] as const] : []),
  ] as const;
  return (
    <section className="part" aria-label="进度" aria-live="polite">
      {state === 'waiting' && trouble !== null && (
        <Alert type="warning" showIcon title={`等待再试：${trouble.message.zh}`} style={{ marginBottom: 16 }} />
      )}
      <Steps
        size="small"
        current={progress === null ? 0 : stages.indexOf(progress.stage)}
        status={state === 'waiting' ? 'wait' : 'process'}
        items={stages.map((stage) => ({ title: STAGES[stage] }))}
        style={{ marginBottom: 16 }}
      />
      <Descriptions
        size="small"
        className="figures"
        column={{ xs: 2, md: 3, xl: 6 }}
        items={items.map(([label, children]) => ({ key: label, label, children: children ?? '—' }))}
      />
      {isAway && <p className="line-how">连接中断，正在重新连接；检查不受影响。</p>}
    </section>
  );
}
