import type { Source } from '../source/source.ts'

const websites = ['web_01JGFJJZ00SH0P0000000000EN', 'web_01JGFJJZ00SH0P0000000000EU']

/** One of the two websites that all generated customers come from. */
export function makeWebsiteId(source: Source): string {
  return source.at('websiteId').helpers.arrayElement(websites)
}
