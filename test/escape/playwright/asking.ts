/** What pages and workers ask, and how it was answered. */
export const ada = 'https://api.rebilly.com/customers/ada'
export const headers = { 'REB-APIKEY': 'any' }

export async function statusOf(answer: Promise<Response>): Promise<number> {
  const { status } = await answer
  return status
}

export const ask = (): Promise<number> => statusOf(fetch(ada, { headers }))

export const askByXhr = (isAsync = true): Promise<number> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('GET', ada, isAsync)
    request.setRequestHeader('REB-APIKEY', 'any')
    request.onloadend = () => resolve(request.status)
    request.send()
  })
