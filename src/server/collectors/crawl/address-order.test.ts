import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, orderKey } from './address-order.ts';

test('addresses stand in the order of their keys, and equal ones as they came', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40)), (numbers) => {
      const urlOf = (id: number) => `http://www.example.gov.cn/${numbers[id]}.html`;
      const ids = Int32Array.from(numbers.keys()).toReversed();
      const key = (id: number) => orderKey(urlOf(id));
      const expected = [...ids].toSorted((one, other) => key(one) - key(other));
      expect([...inOrder(ids, urlOf)]).toEqual(expected);
    }),
  );
});
