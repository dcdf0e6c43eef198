export type { ConnectOptions } from '#hosts/remote/connect-mock'
export { connectMock } from '#hosts/remote/connect-mock'
export type { Asynchronous, RemoteAt, RemoteJournal, RemoteMock } from '#hosts/remote/remote-mock'
export type { BegunScenario, RemoteScenario } from '#hosts/remote/remote-scenario'
