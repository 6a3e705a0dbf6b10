#!/usr/bin/env node
import { build, install } from './ready.mjs'

await install()
await build()
const { main } = await import('../dist/main.js')
process.exitCode = await main(process.argv.slice(2))
