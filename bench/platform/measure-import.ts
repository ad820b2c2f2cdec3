import { exportRegistry } from '../../src/server/usecases/registry/export-registry.ts';
import { importRegistry, previewImport } from '../../src/server/usecases/registry/import-registry.ts';
import { REGISTRY_SYSTEM } from '../../src/server/usecases/registry/registry-maker.ts';
import type { Figure, Platform } from './platform.ts';

const ROWS = 10_000;
const BODIES = 200;

/** A table of the register with very many new websites: the dry run, the import, and both again, when nothing is new. */
export async function measureImport({ service }: Platform): Promise<Figure[]> {
  const bodies = table('单位名称,简称', BODIES, (body) => `某市第${body}局,第${body}局`);
  await importRegistry(service, REGISTRY_SYSTEM, { file: bodies, basis: null });
  const file = table(
    '网站名称,首页网址,网站标识码,网站类型,层级,主办单位,状态',
    ROWS,
    (row) =>
      `网站${row},http://w${row}.example.gov.cn/,${String(4_451_000_000 + row)},部门网站,市,某市第${row % BODIES}局,正常`,
  );
  const figures: Figure[] = [];
  const time = async <Result>(what: string, act: () => Promise<Result>): Promise<Result> => {
    const begun = performance.now();
    const result = await act();
    figures.push({ what, measured: `${((performance.now() - begun) / 1000).toFixed(1)} s` });
    return result;
  };
  const shown = await time(`${ROWS} new rows: dry run`, async () => previewImport(service, REGISTRY_SYSTEM, file));
  const { changes } = await time(`${ROWS} new rows: import`, async () =>
    importRegistry(service, REGISTRY_SYSTEM, { file, basis: shown.basis }),
  );
  const again = await time('the same file again: import', async () =>
    importRegistry(service, REGISTRY_SYSTEM, { file, basis: null }),
  );
  const { bytes, name } = await time('the whole register as XLSX', async () =>
    exportRegistry(service, REGISTRY_SYSTEM.reach, { format: 'xlsx' }),
  );
  const own = await time('that XLSX: dry run', async () => previewImport(service, REGISTRY_SYSTEM, { name, bytes }));
  if (changes.length !== ROWS || again.changes.length + own.changes.length > 0)
    throw new Error(`${changes.length} changes, and ${again.changes.length + own.changes.length} by what is there`);
  return figures;
}

function table(head: string, rows: number, rowOf: (index: number) => string) {
  const lines = [head, ...Array.from({ length: rows }, (_, index) => rowOf(index))];
  return { name: 'register.csv', bytes: Buffer.from(lines.join('\n')) };
}
