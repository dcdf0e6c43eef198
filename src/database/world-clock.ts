/** How a clock stands: still, at a time of RFC 3339; or so many milliseconds ahead of the source of its time. */
export type ClockSetting = { readonly frozen: string } | { readonly ahead: number }

/** The time of a world: that of its source, until someone stops it or moves it. */
export class WorldClock {
  readonly source: () => Date
  setting: ClockSetting = { ahead: 0 }
  /** Told when the setting was changed, and what it was before. */
  readonly observers = new Set<(before: ClockSetting) => void>()

  constructor(source: () => Date) {
    this.source = source
  }

  /** What time it is by a setting. */
  timeBy(setting: ClockSetting): Date {
    if ('frozen' in setting) return new Date(setting.frozen)
    return setting.ahead === 0 ? this.source() : new Date(+this.source() + setting.ahead)
  }

  enter(setting: ClockSetting): void {
    const before = this.setting
    this.setting = setting
    for (const observer of this.observers) observer(before)
  }
}
