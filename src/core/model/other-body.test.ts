import { expect, test } from 'vitest';
import { isOfOtherBody } from './other-body.ts';

test.each([
  '市人民医院简介',
  '医院简介',
  '县法院简介',
  '县检察院概况',
  '职业学院概况',
  '中心卫生院概况',
  '中心卫生院 概况',
  '市福利院情况介绍',
  '景区介绍',
  '社区介绍',
])('%s', (name) => expect(isOfOtherBody(name)).toBe(true));

test.each([
  '本院概况',
  '院简介',
  '省农业科学研究院简介',
  '示例市概况',
  '石景山区简介',
  '开发区概况',
  '园区介绍',
  '街道介绍',
  '省局简介',
  '医院管理处职责',
  '景区',
])('%s is none', (name) => expect(isOfOtherBody(name)).toBe(false));
