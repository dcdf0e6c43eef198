export { annotations as default } from './annotations.ts'
