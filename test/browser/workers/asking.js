/** A classic worker: tells where it is, and how the API answers a relative URL and its own host. */
const headers = { 'REB-APIKEY': 'any' }
const urls = ['/customers/ada', 'https://api.rebilly.com/customers/ada']
const byXhr = new Promise((resolve) => {
  const request = new XMLHttpRequest()
  request.open('GET', '/customers/ada')
  request.setRequestHeader('REB-APIKEY', 'any')
  request.onloadend = () => resolve(request.status)
  request.send()
})
addEventListener('message', async ({ data }) => {
  const asked = urls.map((url) => fetch(url, { headers }).then(({ status }) => status, String))
  const statuses = await Promise.all([...asked, byXhr])
  postMessage([data, location.pathname, ...statuses].join(' '))
})
