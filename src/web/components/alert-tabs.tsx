import { Link } from '@tanstack/react-router';

/** What alarms, and who is told. */
export function AlertTabs() {
  return (
    <nav className="sub-nav" aria-label="告警">
      <Link to="/alerts" activeOptions={{ exact: true, includeSearch: false }}>
        告警
      </Link>
      <Link to="/alerts/channels">通道</Link>
    </nav>
  );
}
