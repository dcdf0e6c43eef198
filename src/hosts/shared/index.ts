/** What development servers load once the app has msw. */
export { DevWorld } from './dev-world.ts'
