import { createElement, useEffect, useRef } from 'react'
import { addons, types } from 'storybook/manager-api'
import { panelElement } from '../panel/open-panel.ts'
import { messages } from './panel-messages.ts'
import { storySource } from './story-source.ts'

addons.register('rebilly-mock', () => {
  addons.add('rebilly-mock/panel', {
    type: types.PANEL,
    title: 'Rebilly mock',
    render: ({ active }) => (active ? createElement(Tab, { key: 'rebilly-mock' }) : null),
  })
})

/** The panel, for the mock of the story that is shown. */
function Tab() {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const channel = addons.getChannel()
    let begin = () => {}
    let isShown = true
    void panelElement().then((Element) => {
      if (!isShown) return
      const element = new Element()
      element.toggleAttribute('inline', true)
      element.toggleAttribute('of-story', true)
      begin = () => {
        element.source = storySource(channel)
      }
      begin()
      channel.on(messages.begun, begin)
      place.current?.append(element)
    })
    return () => {
      isShown = false
      channel.off(messages.begun, begin)
    }
  }, [])
  return createElement('div', { ref: place, style: { height: '100%' } })
}
