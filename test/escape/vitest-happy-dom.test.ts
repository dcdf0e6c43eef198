// @vitest-environment happy-dom
import { domClients } from '../support/dom-clients.ts'
import { escapeOfTests } from '../support/escape-of-tests.ts'

escapeOfTests('Vitest happy-dom', Object.keys(domClients))
