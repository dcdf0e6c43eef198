export type { BrowserOptions, Running } from '#hosts/browser/start-browser'
export { startBrowser } from '#hosts/browser/start-browser'
