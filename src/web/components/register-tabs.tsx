import { Link } from '@tanstack/react-router';
import { useIsOffered } from '../rights.ts';

/** The parts of the register. */
export function RegisterTabs() {
  const maySample = useIsOffered('see-events');
  return (
    <nav className="sub-nav" aria-label="台账">
      <Link to="/registry" activeOptions={{ includeSearch: false, exact: true }}>
        网站和账号
      </Link>
      <Link to="/organizations">单位</Link>
      <Link to="/registry/hosts" activeOptions={{ includeSearch: false }}>
        未登记的主机
      </Link>
      <Link to="/registry/warnings" activeOptions={{ includeSearch: false }}>
        与规定不符
      </Link>
      {maySample && <Link to="/registry/samples">抽查</Link>}
    </nav>
  );
}
