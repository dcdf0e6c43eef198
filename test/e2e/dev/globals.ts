Object.assign(globalThis, { headers: { 'REB-APIKEY': 'any' }, answers: {} })
