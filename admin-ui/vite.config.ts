import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('src/main/ui'),
  base: './',
  plugins: [svelte({ configFile: here('svelte.config.js') })],
  resolve: { alias: { $lib: here('src/main/ui/lib'), $ui: here('src/main/ui') } },
  build: {
    outDir: here('target/classes/admin-ui'),
    emptyOutDir: true,
    target: ['chrome123', 'firefox125', 'safari17.5'],
    modulePreload: { polyfill: false },
    // The policy of the server lets no inlined scripts or fonts in, and small files are cheap in one connection.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
