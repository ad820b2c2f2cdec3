import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
// oxlint-disable-next-line import/no-unassigned-import
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api.ts';
import { Gate } from './components/gate.tsx';
import { router } from './router.tsx';
import { SESSION_KEY } from './session.ts';
// oxlint-disable-next-line import/no-unassigned-import
import './desk.css';

dayjs.locale('zh-cn');

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The door opens where the page was left, instead of a refusal on each part of it.
    onError(error, { queryKey }) {
      if (error instanceof ApiError && error.problem.code === 'not-signed-in' && queryKey[0] !== SESSION_KEY[0])
        void client.invalidateQueries({ queryKey: SESSION_KEY });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the service refused it will refuse again.
      retry: (count, error) => count < 2 && !(error instanceof ApiError && error.problem.status >= 400),
    },
  },
});

/** Dark enough that words can be read, white ones on it and grey ones beside it (WCAG AA). */
const theme = {
  token: {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#0750c4',
    colorPrimaryActive: '#003eb3',
    colorError: '#cf1322',
    colorErrorHover: '#a8071a',
    colorLink: '#0958d9',
    colorLinkHover: '#0750c4',
    colorTextDescription: '#595959',
    colorTextTertiary: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    borderRadius: 4,
    // Whoever asks their system for less motion gets none.
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
};

const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
        <App>
          <QueryClientProvider client={client}>
            <Gate>
              <RouterProvider router={router} />
            </Gate>
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StrictMode>,
  );
}
