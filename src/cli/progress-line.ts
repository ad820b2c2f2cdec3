import type { Language } from '../core/model/text.ts';
import type { CrawlProgress } from '../server/usecases/inspect-site.ts';
import type { Output } from './output.ts';

/** One line that tells how far an inspection is: rewritten in place on a terminal, now and then a new one elsewhere. */
export interface ProgressLine {
  show(progress: CrawlProgress): void;
  /** A line of its own above it. */
  say(text: string): void;
  done(): void;
}

/** Milliseconds between two lines where they cannot be rewritten. */
const PAUSE = 10_000;
const CLEAR = '\r\u001B[2K';

export function openProgressLine(output: Output, language: Language): ProgressLine {
  const isTerminal = output.isTTY === true;
  let last = 0;
  return {
    show(progress) {
      if (isTerminal) {
        output.write(CLEAR + lineOf(progress, language));
      } else if (progress.elapsed - last >= PAUSE) {
        last = progress.elapsed;
        output.write(`${lineOf(progress, language)}\n`);
      }
    },
    say: (text) => output.write(`${isTerminal ? CLEAR : ''}${text}\n`),
    done: () => {
      if (isTerminal) output.write(CLEAR);
    },
  };
}

function lineOf({ pages, targets, queued, rate }: CrawlProgress, language: Language): string {
  const speed = rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
  const left = rate > 0 ? minutes(queued / rate) : '—';
  return language === 'zh'
    ? `已读 ${pages} 页，检查 ${targets} 个地址，每秒 ${speed} 页，还有 ${queued} 个，约 ${left} 分钟`
    : `${pages} pages, ${targets} addresses, ${speed} pages/s, ${queued} waiting, about ${left} min`;
}

function minutes(seconds: number): string {
  return seconds < 60 ? '1' : String(Math.round(seconds / 60));
}
