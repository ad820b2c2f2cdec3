import { expect, test } from 'vitest';
import { signatureIndents } from './signature-indents.ts';

const date = '2032年1月15日'; // 6.5 characters wide

test.each([
  ['sealed: the issuer is centred on the date', '市政府办公室', true, { issuer: 4.25, date: 4 }],
  [
    'sealed: a long issuer stays in the type area',
    '青州湾市发展和改革委员会办公室联合工作组',
    true,
    { issuer: 0, date: 4 },
  ],
  ['unsealed: the date begins two right of the issuer', '青州湾市人民政府办公室', false, { issuer: 2, date: 4.5 }],
  ['unsealed: a date not two characters shorter than the issuer', '市政府办公室秘书', false, { issuer: 2.5, date: 2 }],
  ['unsealed: a date longer than the issuer', '市政府', false, { issuer: 7.5, date: 2 }],
] as const)('%s', (_, issuer, sealed, expected) => {
  expect(signatureIndents({ issuer, date, sealed })).toEqual(expected);
});
