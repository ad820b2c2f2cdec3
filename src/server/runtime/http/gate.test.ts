import { describe, expect, test } from 'vitest';
import { DoorClosed } from './door-closed.ts';
import { type Destination, openGate } from './gate.ts';

const A: Destination = { host: 'a.example', address: '203.0.114.1' };
const GOOD = { status: 200, firstByte: 1, retryAfter: null };
const UNBOUND = { rate: Infinity, connections: 100 };
const now = () => performance.now();
const settled = async () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the gate', () => {
  test('lets so many through for an address, whatever their hosts', async () => {
    const gate = openGate({ perHost: UNBOUND, perAddress: { rate: Infinity, connections: 2 }, now });
    const inside: Destination[] = [];
    const leave = (index: number): void => gate.leave(inside[index] ?? { host: '', address: '' }, GOOD);
    for (let host = 0; host < 5; host++) {
      const destination = { host: `${host}.example`, address: '203.0.114.1' };
      void gate.enter(destination).then(() => inside.push(destination));
    }
    await settled();
    expect(inside.length).toBe(2);
    leave(0);
    await settled();
    expect(inside.length).toBe(3);
    leave(1);
    leave(2);
    await settled();
    expect(inside.length).toBe(5);
  });

  test('keeps the order of a host', async () => {
    const gate = openGate({ perHost: { rate: 200, connections: 1 }, perAddress: UNBOUND, now });
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3, 4].map(async (index) => {
        await gate.enter(A);
        order.push(index);
        gate.leave(A, GOOD);
      }),
    );
    expect(order).toEqual([1, 2, 3, 4]);
  });

  test('a host may have a pace of its own', async () => {
    const perHost = (host: string) => (host === A.host ? UNBOUND : { rate: 0.001, connections: 2 });
    const gate = openGate({ perHost, perAddress: UNBOUND, now });
    const other = { host: 'b.example', address: '203.0.114.2' };
    expect([A, A, A].map((each) => gate.tryEnter(each))).toEqual([true, true, true]);
    // The first one after a pause is let in at once.
    const others = [other, other, other].map((each) => gate.tryEnter(each));
    expect(others.at(-1)).toBe(false);
    expect(others[0]).toBe(true);
  });

  test('a slow host does not hold up another one', async () => {
    const gate = openGate({ perHost: { rate: 0.001, connections: 1 }, perAddress: UNBOUND, now });
    await gate.enter(A);
    const waiting = gate.enter(A);
    await expect(gate.enter({ host: 'b.example', address: A.address })).resolves.toBeUndefined();
    gate.close();
    await expect(waiting).rejects.toThrow(DoorClosed);
  });

  test('lets through without waiting only where nobody waits', () => {
    const gate = openGate({ perHost: { rate: Infinity, connections: 1 }, perAddress: UNBOUND, now });
    expect([gate.tryEnter(A), gate.tryEnter(A)]).toEqual([true, false]);
    gate.leave(A, GOOD);
    expect(gate.tryEnter(A)).toBe(true);
    gate.close();
    expect(gate.tryEnter(A)).toBe(false);
  });

  test('who is gone takes nobody\u2019s place', async () => {
    const gate = openGate({ perHost: { rate: Infinity, connections: 1 }, perAddress: UNBOUND, now });
    await gate.enter(A);
    const gone = gate.enter(A, () => true);
    const next = gate.enter(A, () => false);
    gate.leave(A, GOOD);
    await expect(gone).rejects.toThrow(DoorClosed);
    await expect(next).resolves.toBeUndefined();
  });

  test('who comes after it was closed is refused', async () => {
    const gate = openGate({ perHost: UNBOUND, perAddress: UNBOUND, now });
    gate.close();
    await expect(gate.enter(A)).rejects.toThrow(DoorClosed);
  });
});
