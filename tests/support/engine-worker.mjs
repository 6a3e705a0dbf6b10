import { parentPort, workerData } from 'node:worker_threads'

const { folder, specs, papers } = workerData
const { check } = await import(`${folder}/checks/engine.js`)
const { compile } = await import(`${folder}/checks/kinds.js`)
const rules = specs.map(compile)
parentPort.postMessage(JSON.stringify(papers.map((paper) => check(rules, [paper], { kind: null }))))
