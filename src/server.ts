export type { RunningServer, ServeOptions } from '#hosts/server/options'
export { serve } from '#hosts/server/serve'
