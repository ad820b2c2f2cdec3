import { expect, test } from 'vitest';
import { hostOf, sortOfHost } from './public-host.ts';

test.each([
  ['http://www.example.gov.cn/', 'name'],
  ['http://www.example.gov.cn./', 'name'],
  ['http://192.0.2.1:8080/', 'number'],
  ['http://[2001:db8::1]/', 'number'],
  ['http://127.0.0.1/', 'inside'],
  ['http://2130706433/', 'inside'],
  ['http://10.1.2.3/', 'inside'],
  ['http://172.15.0.1/', 'number'],
  ['http://172.16.0.1/', 'inside'],
  ['http://172.31.0.1/', 'inside'],
  ['http://172.32.0.1/', 'number'],
  ['http://192.168.0.1/', 'inside'],
  ['http://192.169.0.1/', 'number'],
  ['http://100.63.0.1/', 'number'],
  ['http://100.64.0.1/', 'inside'],
  ['http://169.254.1.1/', 'inside'],
  ['http://[::1]/', 'inside'],
  ['http://[fe80::1]/', 'inside'],
  ['http://[fd00::1]/', 'inside'],
  ['http://localhost:3000/', 'inside'],
  ['http://portal/', 'inside'],
  ['http://portal.test/', 'inside'],
  ['http://latest.gov.cn/', 'name'],
  ['no address', 'inside'],
])('%s is %s', (url, expected) => {
  expect(sortOfHost(hostOf(url))).toBe(expected);
});
