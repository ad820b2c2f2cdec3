import { expect, test } from 'vitest';
import { channelStanding } from './channel.ts';

test.each([
  ['县长信箱', 'counts'],
  ['信访局局长信箱', 'counts'],
  ['在线咨询', 'counts'],
  ['咨询投诉', 'counts'],
  ['互动交流', 'counts'],
  ['网上信访', 'excluded'],
  ['纪检举报', 'excluded'],
  ['在线访谈', 'excluded'],
  ['民意征集', 'excluded'],
  ['网上调查', 'excluded'],
  ['建议提案办理', 'excluded'],
  ['建议提案', 'excluded'],
  ['人大代表建议办理', 'excluded'],
  ['政协提案', 'excluded'],
  ['议案办理', 'excluded'],
  ['建议办理', 'unclear'],
  ['意见建议', 'counts'],
  ['网民建议', 'counts'],
  ['人大代表信箱', 'counts'],
  ['投诉举报', 'unclear'],
  ['举报平台', 'unclear'],
] as const)('%s: %s', (name, standing) => {
  expect(channelStanding(name, 'http://www.example.gov.cn/hd/')).toBe(standing);
});

test.each([
  ['http://www.example.gov.cn/hdjl/xzxx/1.html', 'counts'],
  ['http://www.example.gov.cn/hdjl/wsxf/1.html', 'excluded'],
  ['http://www.example.gov.cn/fangtan/1.html', 'excluded'],
  ['http://www.example.gov.cn/zwgk/jyta/1.html', 'excluded'],
] as const)('%s without a name: %s', (address, standing) => {
  expect(channelStanding(null, address)).toBe(standing);
});
