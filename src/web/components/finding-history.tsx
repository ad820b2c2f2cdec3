import { Link } from '@tanstack/react-router';
import { Typography } from 'antd';
import { shownMoment } from '../day.ts';
import { DECISIONS, type ShownFinding, VERBS } from '../words/finding-words.ts';

interface Step {
  moment: string;
  what: string;
  reason: string;
  inspection: string | null;
}

const CHANGES = { gone: '检查中不再出现', back: '检查中再次出现' } as const;

/** What inspections saw of it and what people decided, in the order of time. */
export function FindingHistory({ shown: { finding, openedIn, foundBy, history, reviews } }: { shown: ShownFinding }) {
  const steps: Step[] = [
    {
      moment: finding.openedAt,
      what: foundBy === null ? '检查中发现' : '人工登记',
      reason: '',
      inspection: openedIn,
    },
    ...history.map(({ moment, change, inspectionId }) => ({
      moment,
      what: CHANGES[change],
      reason: '',
      inspection: inspectionId,
    })),
    ...reviews.map(({ moment, verb, user, after, reason }) => ({
      moment,
      what: `${user ?? '不认定规则'}：${VERBS[verb]}，成为“${DECISIONS[after].name}”`,
      reason,
      inspection: null,
    })),
  ];
  return (
    <>
      <Typography.Title level={3} className="small-title">
        经过
      </Typography.Title>
      <ol className="history">
        {steps
          .toSorted((a, b) => Date.parse(a.moment) - Date.parse(b.moment))
          .map(({ moment, what, reason, inspection }, index) => (
            <li key={index}>
              <span className="figures line-how">{shownMoment(moment)}</span> {what}
              {inspection !== null && (
                <>
                  {' '}
                  <Link to="/inspections/$id" params={{ id: inspection }}>
                    查看检查
                  </Link>
                </>
              )}
              {reason !== '' && <div className="line-how">理由：{reason}</div>}
            </li>
          ))}
      </ol>
    </>
  );
}
