import type { StorybookConfig } from '@storybook/react-vite'

const config: StorybookConfig = {
  framework: {
    name: '@storybook/react-vite',
    options: { builder: { viteConfigPath: 'demo/vite.config.ts' } },
  },
  stories: ['../stories/*.stories.tsx'],
  addons: ['rebilly-mock/storybook'],
  core: { disableTelemetry: true },
  // Half of the build's time would go into reading the components' types.
  typescript: { reactDocgen: false },
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, chunkSizeWarningLimit: 2000 } }),
}

export default config
