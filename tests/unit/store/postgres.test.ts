import { beforeAll } from 'vitest'
import { openStore } from '../../../src/store/open.ts'
import { postgres, type Postgres } from '../../support/postgres.ts'
import { describeStore } from './contract.ts'

let server: Postgres
beforeAll(async () => {
  server = await postgres()
})

describeStore('PostgreSQL', () => openStore(server.fresh()))
