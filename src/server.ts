export type { RunningServer, ServeOptions } from './server/options.ts'
export { serve } from './server/serve.ts'
