// The yardstick: Express, a JSON body, one insert, one answer. Same engine, same durability as ours.
import express from 'express'
import { openSqlite } from '../../dist/store/driver/open.js'

const db = await openSqlite(process.argv[2])
db.exec('create table if not exists drafts (id integer primary key, body text not null)')
const insert = db.prepare('insert into drafts (body) values (?)')
const app = express()
app.use(express.json({ limit: '5mb' }))
app.post('/drafts', (request, response) => {
  insert.run([JSON.stringify(request.body)])
  response.json({ ok: true })
})
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`))
