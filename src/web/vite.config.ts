import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The desk, as files that the service sends. `vite` alone serves it with changes at once, beside a service on the usual port. */
export default defineConfig(({ command }) => {
  // What is built is what people get, also where tests ask for it, whose environment would have React check itself at every step.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: import.meta.dirname,
    plugins: [react()],
    build: { target: 'es2022', chunkSizeWarningLimit: 2000, modulePreload: { polyfill: false } },
    server: { proxy: { '/api': 'http://127.0.0.1:8600' } },
  };
});
