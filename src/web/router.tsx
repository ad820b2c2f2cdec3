import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Desk } from './components/desk.tsx';
import { BrokenPage, NowherePage } from './pages/nowhere-page.tsx';
import { REGISTRY_KEYS } from './words/registry-search.ts';
import { searchParams } from './search-params.ts';
import { EVENT_KEYS } from './words/event-words.ts';
import { HOST_KEYS } from './words/host-words.ts';
import { FINDING_KEYS } from './words/finding-words.ts';
import { PEOPLE_KEYS } from './words/role-words.ts';
import { WARNING_KEYS } from './words/warning-words.ts';

const root = createRootRoute({ component: Desk });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // The router takes a way that leads elsewhere as something thrown.
    // oxlint-disable-next-line typescript/only-throw-error
    throw redirect({ to: '/overview' });
  },
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: searchParams(['health', 'organization', 'text']),
  component: lazyRouteComponent(async () => import('./pages/overview-page.tsx'), 'OverviewPage'),
});

const target = createRoute({
  getParentRoute: () => root,
  path: '/targets/$id',
  component: lazyRouteComponent(async () => import('./pages/target-page.tsx'), 'TargetPage'),
});

const campaigns = createRoute({
  getParentRoute: () => root,
  path: '/campaigns',
  component: lazyRouteComponent(async () => import('./pages/campaigns-page.tsx'), 'CampaignsPage'),
});

const ranking = createRoute({
  getParentRoute: () => root,
  path: '/campaigns/$id',
  component: lazyRouteComponent(async () => import('./pages/ranking-page.tsx'), 'RankingPage'),
});

const registry = createRoute({
  getParentRoute: () => root,
  path: '/registry',
  validateSearch: searchParams(REGISTRY_KEYS),
  component: lazyRouteComponent(async () => import('./pages/registry-page.tsx'), 'RegistryPage'),
});

const hosts = createRoute({
  getParentRoute: () => root,
  path: '/registry/hosts',
  validateSearch: searchParams(HOST_KEYS),
  component: lazyRouteComponent(async () => import('./pages/hosts-page.tsx'), 'HostsPage'),
});

const warnings = createRoute({
  getParentRoute: () => root,
  path: '/registry/warnings',
  validateSearch: searchParams(WARNING_KEYS),
  component: lazyRouteComponent(async () => import('./pages/warnings-page.tsx'), 'WarningsPage'),
});

const samples = createRoute({
  getParentRoute: () => root,
  path: '/registry/samples',
  component: lazyRouteComponent(async () => import('./pages/samples-page.tsx'), 'SamplesPage'),
});

const sample = createRoute({
  getParentRoute: () => root,
  path: '/registry/samples/$id',
  component: lazyRouteComponent(async () => import('./pages/sample-page.tsx'), 'SamplePage'),
});

const organizations = createRoute({
  getParentRoute: () => root,
  path: '/organizations',
  component: lazyRouteComponent(async () => import('./pages/organizations-page.tsx'), 'OrganizationsPage'),
});

const organization = createRoute({
  getParentRoute: () => root,
  path: '/organizations/$id',
  component: lazyRouteComponent(async () => import('./pages/organization-page.tsx'), 'OrganizationPage'),
});

const inspections = createRoute({
  getParentRoute: () => root,
  path: '/inspections',
  validateSearch: searchParams(['state', 'depth', 'organization']),
  component: lazyRouteComponent(async () => import('./pages/inspections-page.tsx'), 'InspectionsPage'),
});

const inspection = createRoute({
  getParentRoute: () => root,
  path: '/inspections/$id',
  component: lazyRouteComponent(async () => import('./pages/inspection-page.tsx'), 'InspectionPage'),
});

const findings = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  validateSearch: searchParams(FINDING_KEYS),
  component: lazyRouteComponent(async () => import('./pages/findings-page.tsx'), 'FindingsPage'),
});

const alerts = createRoute({
  getParentRoute: () => root,
  path: '/alerts',
  validateSearch: searchParams(['state', 'cause', 'organization']),
  component: lazyRouteComponent(async () => import('./pages/alerts-page.tsx'), 'AlertsPage'),
});

const alertChannels = createRoute({
  getParentRoute: () => root,
  path: '/alerts/channels',
  component: lazyRouteComponent(async () => import('./pages/alert-channels-page.tsx'), 'AlertChannelsPage'),
});

const events = createRoute({
  getParentRoute: () => root,
  path: '/events',
  validateSearch: searchParams(EVENT_KEYS),
  component: lazyRouteComponent(async () => import('./pages/events-page.tsx'), 'EventsPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(async () => import('./pages/account-page.tsx'), 'AccountPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: searchParams(PEOPLE_KEYS),
  component: lazyRouteComponent(async () => import('./pages/people-page.tsx'), 'PeoplePage'),
});

export const router = createRouter({
  scrollRestoration: true,
  defaultNotFoundComponent: NowherePage,
  defaultErrorComponent: BrokenPage,
  routeTree: root.addChildren([
    home,
    overview,
    target,
    campaigns,
    ranking,
    registry,
    hosts,
    warnings,
    samples,
    sample,
    organizations,
    organization,
    inspections,
    inspection,
    findings,
    people,
    alerts,
    alertChannels,
    events,
    account,
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
