// @vitest-environment happy-dom
import { domSuite } from '../support/dom-suite.ts'

domSuite()
