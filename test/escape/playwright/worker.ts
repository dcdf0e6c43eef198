import { ask, askByXhr } from './asking.ts'

postMessage(`${await ask()} ${await askByXhr()}`)
