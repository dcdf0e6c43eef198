/** The worlds that have a name. */
export const worldPresets = ['empty', 'single', 'demo', 'awkward', 'large'] as const

export type WorldPreset = (typeof worldPresets)[number]
