import HappyDom from '@happy-dom/jest-environment'

/** happy-dom with what msw needs of Node besides. */
export default class extends HappyDom {
  async setup() {
    await super.setup()
    this.global.BroadcastChannel = BroadcastChannel
  }
}
