import { Tag } from 'antd';
import { type Health, HEALTHS } from '../words/health-words.ts';

export function HealthTag({ health }: { health: Health }) {
  const { name, colour } = HEALTHS[health];
  return <Tag color={colour}>{name}</Tag>;
}
