// @vitest-environment jsdom
import { domClients } from '../support/dom-clients.ts'
import { escapeOfTests } from '../support/escape-of-tests.ts'

escapeOfTests('Vitest jsdom', Object.keys(domClients))
