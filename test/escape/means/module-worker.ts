import { answer } from './asking.ts'

/** The same by XHR, which a worker has too. */
const byXhr = new Promise<number>((resolve) => {
  const request = new XMLHttpRequest()
  request.open('GET', 'https://api.rebilly.com/customers/ada')
  request.setRequestHeader('REB-APIKEY', 'any')
  request.onloadend = () => resolve(request.status)
  request.send()
})

Promise.all([answer, byXhr]).then((answers) => postMessage([...new Set(answers)].join(' and ')))
