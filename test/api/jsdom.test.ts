// @vitest-environment jsdom
import { domSuite } from '../support/dom-suite.ts'

domSuite()
