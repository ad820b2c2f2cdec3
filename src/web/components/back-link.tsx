import { Link } from '@tanstack/react-router';
import { placeName, useCameFrom } from '../came-from.ts';

/** Leads back to where one was, its list filtered as before; for who came directly, to the list that the page belongs to. */
export function BackLink({ otherwise }: { otherwise: string }) {
  const { path, search } = useCameFrom() ?? { path: otherwise, search: {} };
  return (
    <Link to={path as '/overview'} search={search}>
      返回{placeName(path)}
    </Link>
  );
}
