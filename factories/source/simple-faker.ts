import type { SimpleFaker as SimpleFakerClass } from '@faker-js/faker'
import { faker } from '@faker-js/faker/locale/base'

/**
 * Faker's class of what needs no language. The package's main entry has it too, but brings all 70
 * languages with it: a tenth of a second in Node, 2 MB in a development server. So it is taken from an
 * instance without a language; the build puts the class alone in the place of this file.
 */
export const SimpleFaker = Object.getPrototypeOf(faker.constructor) as typeof SimpleFakerClass
