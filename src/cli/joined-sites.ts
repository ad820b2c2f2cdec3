import { type SiteSummary, vetoText } from '../core/reports/inspection/index.ts';
import type { Language, Text } from '../core/model/text.ts';
import { openJoinedSites } from '../server/usecases/join-sites.ts';
import type { Palette } from './colour.ts';
import { terminalTable } from './terminal-table.ts';
import { writtenFiles } from './written-files.ts';

export interface JoinedRunOptions {
  cwd: string;
  language: Language;
  colour: Palette;
  say(text: Text): void;
}

/** Several sites of one call: their lines, and what is written above their outputs. Loaded only where there are several. */
export interface JoinedRun {
  add: ReturnType<typeof openJoinedSites>['add'];
  /** Writes what is there, and tells it. */
  finish(): string;
}

/** Throws `out-not-ours`. */
export function openJoinedRun(folder: string, { cwd, language, colour, say }: JoinedRunOptions): JoinedRun {
  const joined = openJoinedSites(folder, cwd);
  return {
    add: joined.add,
    finish() {
      const written = joined.write(say);
      if (written.length === 0) return '';
      return `\n${sitesTable(joined.sites, language, colour)}\n${writtenFiles(written, folder, { language, colour })}`;
    },
  };
}

function sitesTable(sites: readonly SiteSummary[], language: Language, colour: Palette): string {
  const [site, vetoes, ...numbers] = {
    zh: ['网站', '单项否决', '存在问题', '待人工判定', '未能检查', '页面'],
    en: ['site', 'vetoes', 'failed', 'cantTell', 'untested', 'pages'],
  }[language];
  const columns = [
    { title: site ?? '' },
    { title: vetoes ?? '' },
    ...numbers.map((title) => ({ title, align: 'right' as const })),
    { title: { zh: '检查情况', en: 'ended' }[language] },
  ];
  const rows = sites.map((summary) => {
    const { failed, cantTell, untested } = summary.counts;
    const figures = [failed, cantTell, untested, summary.pages].map(String);
    return [nameOf(summary)[language], vetoText(summary)[language], ...figures, summary.ended[language]];
  });
  return terminalTable(columns, rows, colour);
}

function nameOf({ name, ownName }: SiteSummary): Text {
  return ownName === null ? { zh: name, en: name } : { zh: `${name}（自称 ${ownName}）`, en: `${name} (${ownName})` };
}
