import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { Desk } from './components/desk.tsx';
import { CampaignsPage } from './pages/campaigns-page.tsx';
import { RankingPage } from './pages/ranking-page.tsx';
import { RegistryPage } from './pages/registry-page.tsx';

const root = createRootRoute({ component: Desk });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // The router takes a way that leads elsewhere as something thrown.
    // oxlint-disable-next-line typescript/only-throw-error
    throw redirect({ to: '/campaigns' });
  },
});

const campaigns = createRoute({ getParentRoute: () => root, path: '/campaigns', component: CampaignsPage });

const ranking = createRoute({
  getParentRoute: () => root,
  path: '/campaigns/$id',
  component: function Page() {
    return <RankingPage id={ranking.useParams().id} />;
  },
});

const registry = createRoute({ getParentRoute: () => root, path: '/registry', component: RegistryPage });

export const router = createRouter({ routeTree: root.addChildren([home, campaigns, ranking, registry]) });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
