/**
 * A module of an app whose URL looks like one of the API's.
 * @public
 */
export const name = 'a module of the app'
