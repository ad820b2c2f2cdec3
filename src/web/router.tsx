import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Desk } from './components/desk.tsx';
import { searchParams } from './search-params.ts';

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
  component: lazyRouteComponent(async () => import('./pages/registry-page.tsx'), 'RegistryPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(async () => import('./pages/people-page.tsx'), 'PeoplePage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, overview, target, campaigns, ranking, registry, people]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
