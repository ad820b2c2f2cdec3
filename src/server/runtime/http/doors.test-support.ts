import { type Door, type DoorOptions, openDoor } from './index.ts';

export const UNBOUND = { rate: Infinity, connections: 16 };

/** Doors to loopback for a test, without pace or patience where it does not ask for them; all closed by `close`. */
export function openDoors(): { open(options?: Partial<DoorOptions>): Door; close(): Promise<void> } {
  const doors: Door[] = [];
  return {
    open(options = {}) {
      const door = openDoor({
        userAgent: 'Kaoping',
        allow: ['127.0.0.0/8'],
        perHost: UNBOUND,
        perAddress: UNBOUND,
        retries: [],
        limits: { body: 2 * 1024 * 1024, header: 16 * 1024, connect: 1000, response: 600, total: 1200, redirects: 5 },
        now: () => performance.now(),
        ...options,
      });
      doors.push(door);
      return door;
    },
    async close() {
      await Promise.all(doors.map(async (door) => door.close()));
    },
  };
}
