import { Link } from '@tanstack/react-router';
import type { ReplyOf } from '../api.ts';
import { HEALTHS, type Health } from '../words/health-words.ts';

interface Props {
  overview: ReplyOf<'showOverview'>;
  /** Units are told of what was confirmed alone. */
  seesAll: boolean;
  /** The health that the list below shows; undefined: all. */
  chosen: Health | undefined;
  onChoose(health: Health): void;
}

/** The figures of the overview: those of websites choose what the list shows. */
export function OverviewFigures({ overview, seesAll, chosen, onChoose }: Props) {
  const { websites, findings, inspections } = overview;
  return (
    <div className="figure-row">
      {(Object.keys(HEALTHS) as Health[]).map((health) => (
        <button
          key={health}
          type="button"
          className={`figure-card ${health}`}
          aria-pressed={health === chosen}
          onClick={() => onChoose(health)}
        >
          <span className="figure-name">{HEALTHS[health].name}</span>
          <span className="figure-value">{websites[health]}</span>
          <span className="line-how">{HEALTHS[health].what}</span>
        </button>
      ))}
      <div className="figure-card plain">
        <span className="figure-name">
          <Link to="/findings" search={{ presence: 'present' }}>
            问题
          </Link>
        </span>
        {seesAll && (
          <>
            <span className="figure-line">
              待认定 <b>{findings.open}</b>
            </span>
            <span className="figure-line">
              待第二人确认 <b>{findings.proposed}</b>
            </span>
          </>
        )}
        <span className="figure-line">
          已确认 <b>{findings.confirmed}</b>
        </span>
      </div>
      <div className="figure-card plain">
        <span className="figure-name">
          <Link to="/inspections">检查</Link>
        </span>
        <span className="figure-line">
          进行中 <b>{inspections.running}</b>，等待 <b>{inspections.waiting}</b>
        </span>
        <span className="figure-line">
          24 小时完成 <b>{inspections.done}</b>
        </span>
        <span className="figure-line">
          24 小时失败 <b>{inspections.failed}</b>
        </span>
      </div>
    </div>
  );
}
