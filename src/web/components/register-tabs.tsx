import { Link } from '@tanstack/react-router';

/** The two halves of the register. */
export function RegisterTabs() {
  return (
    <nav className="sub-nav" aria-label="台账">
      <Link to="/registry" activeOptions={{ includeSearch: false }}>
        网站和账号
      </Link>
      <Link to="/organizations">单位</Link>
    </nav>
  );
}
