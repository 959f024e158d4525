import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const ui = fileURLToPath(new URL('src/main/ui', import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  resolve: { alias: { $lib: `${ui}/lib`, $ui: ui }, conditions: ['browser'] },
  test: { include: ['src/test/ui/**/*.test.ts'] },
});
