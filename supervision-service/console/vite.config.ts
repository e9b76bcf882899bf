import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the platform; the built page always speaks to its own origin. */
const platform = process.env['FENBO_ORIGIN'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/supervision/console/',
  plugins: [react()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Fonts and pictures stay files: a page under a strict content policy can't load data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ }],
        },
      },
    },
  },
  server: {
    proxy: {
      '^/(dispatch|registry|supervision)/v1': platform,
      '/oauth2': platform,
    },
  },
});
