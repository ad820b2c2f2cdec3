import { servedBy } from '../runtime/child-program.ts';
import { inspectByOrder } from '../usecases/inspections/inspect-by-order.ts';
import type { InspectOrder } from '../usecases/inspections/inspect-order.ts';

// Runs in a process of its own, for one inspection.
servedBy(async (order, talk) => inspectByOrder(order as InspectOrder, talk));
