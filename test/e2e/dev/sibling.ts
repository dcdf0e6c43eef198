import { ask } from './page.ts'

void ask('imported module', '?limit=1')
