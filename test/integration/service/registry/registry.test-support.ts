import type { Answer, Client, TestService } from '../test-service.test-support.ts';

/** A table of sites as offices hand it in. */
export const SITES = [
  '网站名称,首页网址,网站标识码,网站类型,层级,主办单位,状态,联系人',
  '湘桥区人民政府门户网站,http://www.xiangqiao.example.gov.cn/,4451020001,政府门户网站,县,湘桥区人民政府,正常,某某',
  '潮安区人民政府门户网站,www.chaoan.example.gov.cn,4451030001,门户网站,县级,潮安区人民政府,开设,某某',
].join('\n');

export const BODIES = [
  '单位名称,简称,行政区划代码,排序',
  '湘桥区人民政府,湘桥区,445102,3',
  '潮安区人民政府,潮安区,445103,2',
].join('\n');

export const ACCOUNTS = [
  '账号名称,平台,账号标识,主办单位,认证主体,开通日期',
  '湘桥发布,微信公众号,xq-fb,湘桥区人民政府,湘桥区人民政府,2016-05-01',
  '湘桥微博,新浪微博,,湘桥区人民政府,湘桥区传媒公司,2017/6/1',
].join('\n');

/** Sends a file to an endpoint. */
export async function sendFile(
  service: TestService,
  client: Client,
  { path, content }: { path: string; content: string | Uint8Array },
): Promise<Answer> {
  const response = await fetch(service.address + path, {
    method: 'POST',
    headers: { cookie: client.cookie, 'x-csrf-token': client.csrf, 'content-type': 'application/octet-stream' },
    body: Buffer.from(content),
  });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body, headers: response.headers };
}

export interface Previewed {
  changes: { table: string; line: number; isNew: boolean; name: string; differences: unknown[] }[];
  unchanged: number;
  faults: { place: string; message: { zh: string }; remedy: { zh: string } | null }[];
  badRows: number;
  warnings: { name: string; message: { zh: string } }[];
  ignored: string[];
  basis: string;
}

export async function preview(service: TestService, client: Client, content: string | Uint8Array): Promise<Previewed> {
  const { body } = await sendFile(service, client, { path: '/api/registry/preview?name=%E8%A1%A8.csv', content });
  return body as unknown as Previewed;
}

/** Previews and imports what was shown. */
export async function importFile(service: TestService, client: Client, content: string | Uint8Array): Promise<Answer> {
  const { basis } = await preview(service, client, content);
  return sendFile(service, client, { path: `/api/registry/import?name=%E8%A1%A8.csv&basis=${basis}`, content });
}
