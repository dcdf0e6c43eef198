/** What texts of a format look like; a format that is not here says nothing. */
export const formats: Readonly<Record<string, readonly [name: string, pattern: RegExp]>> = {
  'date-time': [
    'datetime',
    /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d{2}:?\d{2})$/,
  ],
  date: ['date', /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/],
  time: ['time', /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d{2}:?\d{2})?$/],
  email: ['email', /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/],
  uri: ['url', /^[a-z][a-z\d+.-]*:\S+$/i],
  url: ['url', /^[a-z][a-z\d+.-]*:\/\/\S+$/i],
  uuid: ['uuid', /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i],
  ipv4: ['ipv4', /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.|$)){4}$/],
}

/** What those who read a document strictly take: RFC 3339 has no time without a zone. */
export const strictFormats: typeof formats = {
  ...formats,
  time: ['time', /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d{2}:?\d{2})$/],
}
