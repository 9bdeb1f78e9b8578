import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Nothing may be fetched, framed or evaluated by an extension page: the network promise as policy. */
const EXTENSION_PAGES_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export default defineConfig({
  // Every import is written out, so that a reader of a file sees where a name comes from.
  imports: false,
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: {
    baseIconPath: 'public/icon.svg',
    sizes: [16, 24, 32, 48, 96, 128],
    developmentIndicator: false,
  },
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: false })],
    build: { target: ['chrome128', 'firefox140'] },
  }),
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Clarion',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'contextMenus',
      // Sound plays in an offscreen document; Firefox has a background page instead.
      ...(browser === 'firefox' ? [] : ['offscreen' as const]),
    ],
    // For the sites whose articles a person wants to open by themselves, asked for one by one.
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      // What `entrypoints/speaker/hum.ts` makes, and that in Firefox only.
      extension_pages: EXTENSION_PAGES_CSP + (browser === 'firefox' ? '; media-src blob:' : ''),
    },
    commands: {
      'toggle-reader': {
        // One of the few keys that are free in both browsers.
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandToggleReader__',
      },
      'next-profile': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commandNextProfile__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'reader@clarion-reader.org',
              // The first version that knows data_collection_permissions and passes a tab to onCommand.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // caretPositionFromPoint and the popup opened from a command; see ARCHITECTURE.md.
        { minimum_chrome_version: '128' }),
  }),
});
