import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { AnsweredRequest } from './answered-request.ts';
import { bucketLines, type Durations, openDurations } from './durations.ts';

/** Numbers about the service itself, in the text format of Prometheus. */
export interface Metrics {
  answered(request: AnsweredRequest): void;
  bug(): void;
  /** `gauges`: what others know at the moment, by name. */
  text(gauges: Readonly<Record<string, Gauge>>): string;
  close(): void;
}

export interface Gauge {
  help: string;
  /** Values by their labels: `state="idle"`; the empty text for a value without. */
  values: Readonly<Record<string, number>>;
}

const NOBODY = 'none';

/** Labels are patterns of ours and numbers: what people send never becomes one, so that nobody can fill the memory. */
export function openMetrics(version: string): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Durations>();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let bugs = 0;
  return {
    answered({ method, route, status, milliseconds }) {
      const place = `method="${route === null ? NOBODY : method}",route="${route ?? NOBODY}"`;
      const key = `${place},status="${status}"`;
      requests.set(key, (requests.get(key) ?? 0) + 1);
      const found = durations.get(place) ?? openDurations();
      durations.set(place, found);
      found.add(milliseconds / 1000);
    },
    bug: () => void bugs++,
    text(gauges) {
      const memory = process.memoryUsage();
      const lines = [
        ...family('kaoping_build_info', 'gauge', {
          help: 'Version that runs.',
          values: { [`version="${version}"`]: 1 },
        }),
        ...family('kaoping_requests_total', 'counter', {
          help: 'Requests answered.',
          values: Object.fromEntries(requests),
        }),
        '# HELP kaoping_request_seconds Time until a request was answered.',
        '# TYPE kaoping_request_seconds histogram',
        ...[...durations].flatMap(([place, seen]) => bucketLines('kaoping_request_seconds', place, seen)),
        ...family('kaoping_bugs_total', 'counter', { help: 'Faults of the service.', values: { '': bugs } }),
        ...Object.entries(gauges).flatMap(([name, gauge]) => family(name, 'gauge', gauge)),
        ...family('process_resident_memory_bytes', 'gauge', {
          help: 'Memory of this process, without that of the database.',
          values: { '': memory.rss },
        }),
        ...family('nodejs_heap_used_bytes', 'gauge', { help: 'Heap in use.', values: { '': memory.heapUsed } }),
        ...family('nodejs_event_loop_delay_p99_seconds', 'gauge', {
          help: 'Delay of the event loop since the last look, 99th percentile.',
          values: { '': delay.percentile(99) / 1e9 },
        }),
        ...family('process_cpu_seconds_total', 'counter', {
          help: 'Time of processors.',
          values: { '': process.resourceUsage().userCPUTime / 1e6 + process.resourceUsage().systemCPUTime / 1e6 },
        }),
        ...family('process_uptime_seconds', 'gauge', { help: 'Since the start.', values: { '': process.uptime() } }),
      ];
      delay.reset();
      return `${lines.join('\n')}\n`;
    },
    close: () => void delay.disable(),
  };
}

function family(name: string, type: 'counter' | 'gauge', { help, values }: Gauge): string[] {
  const rows = Object.entries(values).map(([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...rows];
}
