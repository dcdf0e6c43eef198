import type { Failure } from '../config/failure-of.ts'

export type Report = (failure: Failure) => void

/** Whether the config file, or what it imports, did not load: Vite has the better reason, and shows it. */
export const isToldByVite = ({ message }: Error): boolean =>
  /dynamically imported module|Importing a module script failed/i.test(message)
