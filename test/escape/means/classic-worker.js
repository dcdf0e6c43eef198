const headers = { 'REB-APIKEY': 'any' }
fetch('https://api.rebilly.com/customers/ada', { headers })
  .then(({ status }) => status, String)
  .then((answer) => postMessage(answer))
