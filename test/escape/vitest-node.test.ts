import { escapeOfTests } from '../support/escape-of-tests.ts'

escapeOfTests('Vitest node', ['fetch', 'axios by http', 'axios by fetch'])
