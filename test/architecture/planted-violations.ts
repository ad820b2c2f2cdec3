/** A small tree that keeps every law of `layers.json`: path → text. */
export const CLEAN_TREE: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "small", "type": "module", "dependencies": { "zod": "1.0.0", "undici": "1.0.0" } }',
  'node_modules/zod/package.json': '{ "name": "zod", "version": "1.0.0", "main": "index.js" }',
  'node_modules/zod/index.js': 'exports.z = 1;',
  'node_modules/undici/package.json': '{ "name": "undici", "version": "1.0.0", "main": "index.js" }',
  'node_modules/undici/index.js': 'exports.get = 1;',
  'src/core/model/unit.ts': "import { z } from 'zod';\nexport interface Unit {\n  process: typeof z;\n}\n",
  'src/core/model/exact/index.ts': "export { exact } from './exact.ts';\n",
  'src/core/model/exact/exact.ts': 'export const exact = 1n;\n',
  'src/core/scheme/index.ts': "export { read } from './read.ts';\n",
  'src/core/scheme/read.ts':
    "import type { Unit } from '../model/unit.ts';\nimport { exact } from '../model/exact/index.ts';\n" +
    'export const read = (unit: Unit, at: string) => [unit.process, new Date(at).getUTCDate(), exact];\n',
  'src/core/scheme/read.test.ts':
    "import { readFileSync } from 'node:fs';\nimport { read } from './read.ts';\nconsole.log(readFileSync, read, Date.now());\n",
  'src/core/checks/index.ts': "export { broken } from './broken-links/check.ts';\n",
  'src/core/checks/broken-links/check.ts': 'export const broken = 1;\n',
  'src/core/checks/stale-sections/check.ts': 'export const stale = 1;\n',
  'src/server/runtime/http.ts':
    "import { get } from 'undici';\nimport https from 'node:https';\nexport const http = [get, https, fetch];\n",
  'src/server/store/units.ts': "import { http } from '../runtime/http.ts';\nexport const units = http;\n",
  'src/server/usecases/score-table.ts':
    "import { read } from '../../core/scheme/index.ts';\nimport { units } from '../store/units.ts';\nexport const score = [read, units];\n",
  'src/server/api/get-score.ts':
    "import { score } from '../usecases/score-table.ts';\nexport const getScore = score;\nexport type Score = number;\n",
  'src/cli/score.ts': "import { score } from '../server/usecases/score-table.ts';\nexport const run = () => score;\n",
  'src/web/page.ts':
    "import type { Score } from '../server/api/get-score.ts';\nexport const page: Score = Number(typeof fetch);\n",
  'test/helper.ts': 'export const helper = 1;\n',
};

/** What planted files import and is itself in order. */
export const PLANT_NEIGHBOURS: Readonly<Record<string, string>> = {
  'src/core/reports/notice/words.ts': 'export const words = 1;\n',
  'src/server/render/docx/index.ts': 'export type Docx = string;\n',
  'src/cli/circle.ts': "import type { Other } from './circle-other.ts';\nexport type Planted = Other;\n",
};

export interface Plant {
  law: string;
  /** Where it is reported. */
  file: string;
  text: string;
  why: string;
}

/** At least one violation of every law, each in a file of its own. */
export const PLANTS: readonly Plant[] = [
  {
    law: 'core-stands-alone',
    file: 'src/core/scheme/to-server.ts',
    text: "import type { Score } from '../../server/api/get-score.ts';\nexport type Planted = Score;\n",
    why: 'core imports the server, if only a type',
  },
  {
    law: 'core-without-builtins',
    file: 'src/core/scheme/to-disk.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    why: 'core reads the disk',
  },
  {
    law: 'core-packages',
    file: 'src/core/scheme/to-package.ts',
    text: "import { get } from 'undici';\nexport const planted = get;\n",
    why: 'core imports a package that is not on its list',
  },
  {
    law: 'core-order',
    file: 'src/core/model/to-scheme.ts',
    text: "import { read } from '../scheme/index.ts';\nexport const planted = read;\n",
    why: 'model imports what stands on it',
  },
  {
    law: 'core-order',
    file: 'src/core/misc/planted.ts',
    text: 'export const planted = 1;\n',
    why: 'a folder nobody named',
  },
  {
    law: 'core-doors',
    file: 'src/core/scoring/past-the-door.ts',
    text: "import { read } from '../scheme/read.ts';\nexport const planted = read;\n",
    why: 'one folder of core reaches into another',
  },
  {
    law: 'core-doors',
    file: 'src/server/usecases/past-the-door.ts',
    text: "import { read } from '../../core/scheme/read.ts';\nexport const planted = read;\n",
    why: 'the server reaches into a folder of core',
  },
  {
    law: 'core-doors',
    file: 'src/cli/past-the-door.ts',
    text: "import { words } from '../core/reports/notice/words.ts';\nexport const planted = words;\n",
    why: 'a command reaches into a report past its own door',
  },
  {
    law: 'core-doors',
    file: 'src/core/scoring/past-the-inner-door.ts',
    text: "import { exact } from '../model/exact/exact.ts';\nexport const planted = exact;\n",
    why: 'a folder inside model has a door too',
  },
  {
    law: 'no-siblings',
    file: 'src/core/checks/stale-sections/to-sibling.ts',
    text: "import { broken } from '../broken-links/check.ts';\nexport const planted = broken;\n",
    why: 'a check imports another',
  },
  {
    law: 'no-siblings',
    file: 'src/server/render/pdf/to-sibling.ts',
    text: "import type { Docx } from '../docx/index.ts';\nexport type Planted = Docx;\n",
    why: 'a format imports another',
  },
  {
    law: 'server-on-core',
    file: 'src/server/usecases/to-cli.ts',
    text: "import { run } from '../../cli/score.ts';\nexport const planted = run;\n",
    why: 'the server imports the command line',
  },
  {
    law: 'only-usecases-meet',
    file: 'src/server/api/to-store.ts',
    text: "import { units } from '../store/units.ts';\nexport const planted = units;\n",
    why: 'an endpoint goes to the store by itself',
  },
  {
    law: 'cli-doors',
    file: 'src/cli/to-store.ts',
    text: "import { units } from '../server/store/units.ts';\nexport const planted = units;\n",
    why: 'a command goes to the store by itself',
  },
  {
    law: 'web-types-only',
    file: 'src/web/to-api.ts',
    text: "import { getScore } from '../server/api/get-score.ts';\nexport const planted = getScore;\n",
    why: 'the browser imports a value of the server',
  },
  {
    law: 'web-types-only',
    file: 'src/web/to-core.ts',
    text: "import type { Unit } from '../core/model/unit.ts';\nexport type Planted = Unit;\n",
    why: 'the browser goes past the api',
  },
  {
    law: 'one-door-to-the-network',
    file: 'src/server/collectors/probe/to-net.ts',
    text: "import { connect } from 'node:net';\nexport const planted = connect;\n",
    why: 'a collector opens sockets',
  },
  {
    law: 'one-door-to-the-network',
    file: 'src/server/store/to-package.ts',
    text: "import { get } from 'undici';\nexport const planted = get;\n",
    why: 'a package that opens sockets',
  },
  {
    law: 'production-without-tests',
    file: 'src/cli/to-test.ts',
    text: "import { helper } from '../../test/helper.ts';\nexport const planted = helper;\n",
    why: 'production code imports a test helper',
  },
  {
    law: 'no-cycles',
    file: 'src/cli/circle-other.ts',
    text: "import type { Planted } from './circle.ts';\nexport type Other = Planted;\n",
    why: 'two files import each other',
  },
  {
    law: 'resolvable',
    file: 'src/cli/to-nowhere.ts',
    text: "import { gone } from './gone.ts';\nexport const planted = gone;\n",
    why: 'an import that leads nowhere',
  },
  ...[
    ['clock', 'Date.now()'],
    ['moment', 'new Date()'],
    ['chance', 'Math.random()'],
    ['environment', "process.env['LANG']"],
    ['log', "console.log('x')"],
    ['network', "fetch('x')"],
    ['timer', 'setTimeout(() => undefined, 1)'],
    ['locale', "'a'.localeCompare('b')"],
    ['zone', 'new Date(0).getHours()'],
  ].map(([name, expression]): Plant => ({
    law: 'core-globals',
    file: `src/core/scoring/global-${name}.ts`,
    text: `export const planted = () => ${expression};\n`,
    why: `core uses ${expression}`,
  })),
  {
    law: 'network-globals',
    file: 'src/cli/global-fetch.ts',
    text: "export const planted = () => fetch('x');\n",
    why: 'a command opens a connection by a global',
  },
  { law: 'file-lines', file: 'src/cli/long.ts', text: 'export {};\n'.repeat(401), why: 'a file of 401 lines' },
];
