import { describe, expect, test } from 'vitest';
import { openGate } from './gate.ts';

const GOOD = { status: 200, firstByte: 1, retryAfter: null };
const UNBOUND = { rate: Infinity, connections: 100 };
const now = () => performance.now();
const settled = async () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the gate', () => {
  test('lets so many through for an address, whatever their hosts', async () => {
    const gate = openGate({ perHost: UNBOUND, perAddress: { rate: Infinity, connections: 2 }, now });
    const leaves: ((answer: typeof GOOD) => void)[] = [];
    for (let host = 0; host < 5; host++) {
      void gate.enter({ host: `${host}.example`, address: '203.0.114.1' }).then((leave) => leaves.push(leave));
    }
    await settled();
    expect(leaves.length).toBe(2);
    leaves[0]?.(GOOD);
    await settled();
    expect(leaves.length).toBe(3);
    leaves[1]?.(GOOD);
    leaves[2]?.(GOOD);
    await settled();
    expect(leaves.length).toBe(5);
  });

  test('keeps the order of a host', async () => {
    const gate = openGate({ perHost: { rate: 200, connections: 1 }, perAddress: UNBOUND, now });
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3, 4].map(async (index) => {
        const leave = await gate.enter({ host: 'a.example', address: '203.0.114.1' });
        order.push(index);
        leave(GOOD);
      }),
    );
    expect(order).toEqual([1, 2, 3, 4]);
  });

  test('a slow host does not hold up another one', async () => {
    const gate = openGate({ perHost: { rate: 0.001, connections: 1 }, perAddress: UNBOUND, now });
    await gate.enter({ host: 'a.example', address: '203.0.114.1' });
    void gate.enter({ host: 'a.example', address: '203.0.114.1' });
    await expect(gate.enter({ host: 'b.example', address: '203.0.114.1' })).resolves.toBeTypeOf('function');
  });
});
