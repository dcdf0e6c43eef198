/** The mock of this page, started; `undefined` where the plugin does nothing, as in a build. */
declare module 'virtual:rebilly-mock' {
  export let mock: import('rebilly-mock').Mock | undefined
}

/** The mock that the development server has for all pages; `undefined` where each page has its own, and in a build. */
declare module 'virtual:rebilly-mock/shared' {
  export const mock: import('rebilly-mock/remote').RemoteMock | undefined
}
