// @vitest-environment jsdom
import { createElement as h, render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it, onTestFinished } from 'vitest'
import { Context, type PanelContext } from '../../../src/hosts/panel/parts/context.ts'
import { sourceOf } from '../../../src/hosts/panel/source/source-of.ts'
import { noQuery } from '../../../src/hosts/panel/tabs/records/query.ts'
import { type Pages, usePages } from '../../../src/hosts/panel/tabs/records/use-pages.ts'
import { createMock } from '../../support/create-mock.ts'

/** The list of 300 customers in a panel; `asked` says where the pages begin that it has asked for since. */
async function list() {
  const source = await sourceOf(createMock({ customers: 300 }))
  const offsets: (string | null)[] = []
  const ask: typeof source.ask = (request) => {
    offsets.push(new URL(request.path, 'https://api.test').searchParams.get('offset'))
    return source.ask(request)
  }
  let pages = {} as Pages
  const List = () => {
    pages = usePages('/customers', noQuery)
    return null
  }
  const value = { source: { ...source, ask } } as PanelContext
  act(() => render(h(Context.Provider, { value }, h(List, null)), document.body))
  onTestFinished(() => render(null, document.body))
  return { pages: () => pages, asked: () => offsets.splice(0) }
}

it('a list asks for a page once, when it is first seen', async () => {
  const { pages, asked } = await list()
  expect(asked()).toEqual(['0'])
  await expect.poll(() => pages().total).toBe(300)
  pages().show(10, 110)
  expect(asked()).toEqual(['100'])
  await expect.poll(() => pages().at(100)).toHaveProperty('id')
  pages().show(20, 120)
  expect(asked()).toEqual([])
})

it('a list that is refreshed asks for each page once more, when it is next seen', async () => {
  const { pages, asked } = await list()
  pages().show(90, 190)
  pages().show(190, 290)
  expect(asked()).toEqual(['0', '100', '200'])
  pages().again()
  expect(asked()).toEqual(['100', '200'])
  pages().show(180, 280)
  expect(asked()).toEqual([])
  pages().show(90, 190)
  expect(asked()).toEqual(['0'])
})
