import { Link } from '@tanstack/react-router';
import type { FindingSearch } from '../words/finding-words.ts';

/** The piles of the desk: what waits for whom. */
const VIEWS: readonly { name: string; search: FindingSearch }[] = [
  { name: '待认定', search: { presence: 'present', decision: 'open' } },
  { name: '待第二人确认', search: { presence: 'present', decision: 'proposed' } },
  { name: '未能检查，待人工回答', search: { presence: 'present', decision: 'open', outcome: 'untested' } },
  { name: '已确认', search: { presence: 'present', decision: 'confirmed' } },
  { name: '不认定', search: { decision: 'dismissed' } },
  { name: '全部', search: {} },
];

const TOLD = ['presence', 'decision', 'outcome'] as const;

/** One click to each pile; the filters below narrow it down. */
export function FindingsViews({ search }: { search: FindingSearch }) {
  return (
    <nav className="sub-nav" aria-label="问题分类">
      {VIEWS.map(({ name, search: view }) => {
        const isHere = TOLD.every((key) => view[key] === search[key]);
        return (
          <Link
            key={name}
            to="/findings"
            search={view as Record<string, string>}
            activeProps={{}}
            className={isHere ? 'active' : ''}
            {...(isHere ? { 'aria-current': 'page' } : {})}
          >
            {name}
          </Link>
        );
      })}
    </nav>
  );
}
