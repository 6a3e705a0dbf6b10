import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ROUTES } from '../../../src/http/app.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, unknown>

it('every door the manifest declares is one the server has', () => {
  const declared = JSON.stringify(json('plugin-manifest.json')).matchAll(/"((?:GET|POST|PUT) \/[^"]*)"/g)
  const doors = [...ROUTES.map((route) => `${route.method.toUpperCase()} ${route.path}`), 'GET /openapi.json']
  for (const [, door] of declared) expect(doors).toContain(door)
})

it('a gate that does not answer in time blocks', () => {
  expect(json('plugin-manifest.json')).toMatchObject({ contributes: { gates: [{ onTimeout: 'block' }] } })
})

it('manifest and package speak of one version', () => {
  expect(json('plugin-manifest.json')['version']).toBe(json('package.json')['version'])
})
