import type { Language, Text } from '../core/model/text.ts';
import type { InspectProgress, InspectionStage } from '../server/usecases/inspect-site.ts';
import { cutToWidth } from './display-width.ts';
import type { Output } from './output.ts';

/** One line that tells how far an inspection is: rewritten in place on a terminal, now and then a new one elsewhere. */
export interface ProgressLine {
  show(progress: InspectProgress): void;
  /** What is done after the site was seen. */
  stage(stage: InspectionStage): void;
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
  /** `elapsed`: since what is told began; null for what is told on a terminal only. */
  const tell = (line: string, elapsed: number | null) => {
    // What is broken over two lines cannot be rewritten.
    if (isTerminal) output.write(CLEAR + cutToWidth(line, (output.columns || Infinity) - 1));
    else if (elapsed !== null && elapsed - last >= PAUSE) {
      last = elapsed;
      output.write(`${line}\n`);
    }
  };
  return {
    show: (progress) => tell(lineOf(progress, language), progress.elapsed),
    stage(stage) {
      const isCounted = stage.name === 'pictures';
      if (!isCounted || stage.done === 0) last = 0;
      tell(stageText(stage)[language], isCounted ? stage.elapsed : null);
    },
    say: (text) => output.write(`${isTerminal ? CLEAR : ''}${text}\n`),
    done: () => {
      if (isTerminal) output.write(CLEAR);
    },
  };
}

function lineOf({ pages, targets, findings, queued, rate, left: time }: InspectProgress, language: Language): string {
  const speed = rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
  const left = time === null ? '—' : minutes(time / 1000);
  return language === 'zh'
    ? `已读 ${pages} 页，检查 ${targets} 个地址，${findings === null ? '' : `已发现 ${findings} 个问题，`}每秒 ${speed} 页，还有 ${queued} 个，约 ${left} 分钟`
    : `${pages} pages, ${targets} addresses, ${findings === null ? '' : `${findings} findings, `}${speed} pages/s, ${queued} waiting, about ${left} min`;
}

function stageText(stage: InspectionStage): Text {
  if (stage.name === 'pictures') {
    const { done, all } = stage;
    return { zh: `正在截图：已完成 ${done} 张，共 ${all} 张`, en: `pictures of pages: ${done} of ${all}` };
  }
  return stage.name === 'judging'
    ? { zh: '正在判定……', en: 'judging what was seen …' }
    : { zh: '正在写出报告……', en: 'writing the report …' };
}

function minutes(seconds: number): string {
  return seconds < 60 ? '1' : String(Math.round(seconds / 60));
}
