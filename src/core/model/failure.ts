import type { Text } from './text.ts';

/** Why an address could not be fetched: a closed list, stored in observations for ever. Codes are never renamed. */
export const FAILURES = {
  'dns-not-found': { zh: '域名不存在', en: 'the host name does not exist' },
  'dns-failed': { zh: '域名解析失败', en: 'the host name could not be resolved' },
  refused: { zh: '连接被拒绝', en: 'the connection was refused' },
  unreachable: { zh: '网络不可达', en: 'the network or host cannot be reached' },
  'connect-timeout': { zh: '连接超时', en: 'connecting took too long' },
  'tls-certificate': { zh: '证书不被信任', en: 'the certificate is not trusted' },
  'tls-chain': {
    zh: '服务器没有给出中间证书，证书链不完整',
    en: 'the server does not send the certificates between its own and the root',
  },
  'tls-expired': { zh: '证书已过期', en: 'the certificate has expired' },
  'tls-name': { zh: '证书与域名不符', en: 'the certificate is for another name' },
  'tls-failed': { zh: '安全连接建立失败', en: 'no secure connection could be made' },
  reset: { zh: '连接被中断', en: 'the connection broke off' },
  'response-timeout': { zh: '迟迟没有响应', en: 'no response came in time' },
  'too-slow': { zh: '传输过慢，未能在规定时间内读完', en: 'the response was not complete in time' },
  'headers-too-large': { zh: '响应头过大', en: 'the headers of the response are too large' },
  'too-large': { zh: '内容过大', en: 'the content is too large' },
  'bad-encoding': { zh: '压缩内容损坏', en: 'the compressed content is damaged' },
  'wrong-length': { zh: '内容长度与声明不符', en: 'the length of the content is not the declared one' },
  'not-http': { zh: '响应不符合 HTTP', en: 'the response is not HTTP' },
  'bad-redirect': { zh: '跳转地址无效', en: 'the address redirected to is no address' },
  'too-many-redirects': { zh: '跳转次数过多', en: 'too many redirects' },
  'redirect-loop': { zh: '循环跳转', en: 'redirects that lead back' },
  'forbidden-scheme': { zh: '不是网页地址', en: 'not an address of the web' },
  'forbidden-address': { zh: '地址属于内网或保留网段，未访问', en: 'a private or reserved address, not visited' },
  'shut-out': { zh: 'robots.txt 不允许访问，未访问', en: 'shut out by robots.txt, not visited' },
  empty: { zh: '没有网页内容', en: 'no content of a web page' },
} as const satisfies Record<string, Text>;

export type Failure = keyof typeof FAILURES;

/** Failures that may be gone at the next attempt. */
export const PASSING_FAILURES: ReadonlySet<Failure> = new Set([
  'dns-failed',
  'refused',
  'unreachable',
  'connect-timeout',
  'tls-failed',
  'reset',
  'response-timeout',
  'too-slow',
  'wrong-length',
]);
