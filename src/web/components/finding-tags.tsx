import { Tag } from 'antd';
import { DECISIONS, type Finding, OUTCOMES, PRESENCES } from '../words/finding-words.ts';

export function DecisionTag({ decision }: Pick<Finding, 'decision'>) {
  const { name, colour } = DECISIONS[decision];
  return <Tag color={colour}>{name}</Tag>;
}

/** What is particular about a finding; nothing for the usual ones. */
export function FindingTags({ finding: { isVeto, isTrial, presence, outcome, isAdjusted } }: { finding: Finding }) {
  return (
    <>
      {isVeto && <Tag color="red">否决类</Tag>}
      {outcome !== 'failed' && <Tag>{OUTCOMES[outcome]}</Tag>}
      {presence === 'gone' && <Tag>{PRESENCES.gone}</Tag>}
      {isTrial && <Tag>试用，不计分</Tag>}
      {isAdjusted && <Tag>已改正</Tag>}
    </>
  );
}
