const text = { type: 'string' }
const time = { type: 'string', format: 'date-time' }
const amount = { type: 'number', minimum: 0 }
const currency = { type: 'string', enum: ['EUR', 'GBP', 'USD'] }
const sortableTime = { ...time, 'x-sortable': true }

const record = (properties: object) => ({
  type: 'object',
  required: ['id', ...Object.keys(properties)],
  properties: { id: { type: 'string', readOnly: true }, ...properties },
})

export const website = record({ name: text, url: { type: 'string', format: 'uri' } })

export const subscription = record({
  customerId: text,
  websiteId: text,
  plan: text,
  status: { type: 'string', enum: ['active', 'trialing', 'paused', 'canceled'] },
  amount,
  currency,
  interval: { type: 'string', enum: ['month', 'year'] },
  startTime: sortableTime,
  renewalTime: time,
})

export const invoice = record({
  customerId: text,
  invoiceNumber: text,
  status: { type: 'string', enum: ['draft', 'issued', 'paid', 'past-due', 'voided'] },
  amount,
  currency,
  createdTime: sortableTime,
  dueTime: time,
})

export const transaction = record({
  customerId: text,
  type: { type: 'string', enum: ['sale', 'refund'] },
  result: { type: 'string', enum: ['approved', 'declined'] },
  method: text,
  amount,
  currency,
  processedTime: sortableTime,
})
