/** The mock of this page, started; `undefined` where the plugin does nothing, as in a build. */
declare module 'virtual:rebilly-mock' {
  export let mock: import('rebilly-mock').Mock | undefined
}
