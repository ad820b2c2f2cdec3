import { refusalOfPort } from '../../runtime/web/index.ts';
import { runningPostgres } from '../../runtime/postgres/index.ts';
import { type Diagnosis, fails, holds } from './diagnosis.ts';

/** Whether the port can be had. Where a service runs on the same data, it is that one that has it. */
export async function checkPort({
  host,
  port,
  data,
}: {
  host: string;
  port: number;
  data: string;
}): Promise<Diagnosis> {
  const refusal = await refusalOfPort(host, port);
  const place = `${host}:${port}`;
  if (refusal === null) return holds(`端口 ${place} 可用`, `port ${place} is free`);
  if (refusal === 'EADDRINUSE' && runningPostgres(data) !== null)
    return holds(`端口 ${place} 由正在运行的服务使用`, `port ${place} is that of the service that runs`);
  return fails(
    { zh: `不能监听 ${place}：${refusal}`, en: `${place} cannot be listened on: ${refusal}` },
    { zh: '请用 --port 和 --host 指定别的端口或地址', en: 'name another port or address with --port and --host' },
  );
}
