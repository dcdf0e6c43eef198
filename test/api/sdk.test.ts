import { describe } from 'vitest'
import { startNode } from '../../src/node.ts'
import { sdkSuite } from '../sdk/suite.ts'

describe('the official client in Node', () => sdkSuite(startNode))
