/** Owns the build: manifest, pages and what the bundler may assume. */
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  manifest: () => ({
    name: 'Sidelight',
    description: 'Contextual briefings for defence and diplomacy news, cited and offline.',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: ['<all_urls>'],
  }),
});
