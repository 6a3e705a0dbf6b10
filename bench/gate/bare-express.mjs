// The yardstick: Express, a JSON body, one insert, one answer. Same engine, same durability as ours.
// node bare-express.mjs <SQLite file | postgres://…>
import express from 'express'
import { Pool } from 'pg'
import { openSqlite } from '../../dist/store/driver/open.js'

const insert = await open(process.argv[2])
const app = express()
app.use(express.json({ limit: '5mb' }))
app.post('/drafts', async (request, response) => {
  await insert(JSON.stringify(request.body))
  response.json({ ok: true })
})
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`))

async function open(site) {
  if (site.startsWith('postgres:')) {
    const pool = new Pool({ connectionString: site, max: 8 })
    await pool.query('create table drafts (id bigserial primary key, body text not null)')
    return (body) => pool.query('insert into drafts (body) values ($1)', [body])
  }
  const db = await openSqlite(site)
  db.exec('create table drafts (id integer primary key, body text not null)')
  const statement = db.prepare('insert into drafts (body) values (?)')
  return (body) => statement.run([body])
}
