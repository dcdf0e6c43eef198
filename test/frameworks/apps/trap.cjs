// Leads the names of the real hosts to the trap, which counts who looks one up.
const dns = require('node:dns')
const { connect } = require('node:net')

const { lookup } = dns
const { hostname, port } = new URL(process.env.TRAP)

dns.lookup = (name, options, done) => {
  if (!/(^|\.)rebilly\.com$/.test(name)) return lookup.call(dns, name, options, done)
  connect(port, hostname, function () {
    this.destroy()
    done(new Error(`${name} is the real host.`))
  })
}
