import { ask } from './page.ts'

void ask('async module', '?limit=1')
