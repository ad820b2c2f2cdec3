import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useSession } from '../session.ts';

/** What the service says of itself to whoever watches it; the names of machines are in the alerts and in `doctor`. */
const WARNINGS: Readonly<Record<string, string>> = {
  'view-void': '有监测机连续两小时以上每一轮监测都作废，其间不对任何网站下结论：请检查其网络和 controls 设置',
  'clock-differs': '有机器的时钟与数据库相差五秒以上：请让两者与同一时间服务器同步',
};

const MINUTE = 60_000;

/** Tells an administrator what is wrong with the service itself. */
export function ServiceWarnings() {
  const { data: account } = useSession();
  const isAdministrator = account?.roles.includes('administrator') === true;
  const { data: codes = [] } = useQuery({
    queryKey: ['service-warnings'],
    enabled: isAdministrator,
    refetchInterval: MINUTE,
    queryFn: readWarnings,
  });
  if (!isAdministrator || codes.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title="考评服务自身需要处理"
      description={
        <ul className="plain-list">
          {codes.map((code) => (
            <li key={code}>{WARNINGS[code] ?? code}</li>
          ))}
          <li>在服务器上运行 ./kaoping doctor 可知是哪台机器、怎样处理</li>
        </ul>
      }
    />
  );
}

/** A service that is not ready answers with 503, and tells it all the same. */
async function readWarnings(): Promise<string[]> {
  const response = await fetch('/readyz').catch(() => null);
  const said = (await response?.json().catch(() => null)) as { warnings?: string[] } | null | undefined;
  return said?.warnings ?? [];
}
