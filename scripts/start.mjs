import { build, install } from './ready.mjs'

await install()
await build()
const { main } = await import('../dist/main.js')
process.exitCode = await main(['demo', ...process.argv.slice(2)])
