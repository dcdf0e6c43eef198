/** By which workers and the pages of their origin talk; apart, because a page has this at its start. */
export const channelName = 'rebilly-mock'
