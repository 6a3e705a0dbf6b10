let token = null

export function setToken(value) {
  token = value
}

/** 没办成 — why the other side refused, as problems with their sentences; `status` 0 when it could not be reached. */
export class Refused extends Error {
  constructor(status, title, problems) {
    super(title)
    this.status = status
    this.title = title
    this.problems = problems
  }
}

/** Calls the API. Throws `Refused`. `version` is the one the page shows: a stale write is refused, not merged. */
export async function call(method, path, body, { version, bytes } = {}) {
  const headers = { accept: 'application/json, application/problem+json' }
  if (token) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (bytes !== undefined) headers['content-type'] = 'application/octet-stream'
  if (version !== undefined) headers['if-match'] = `"${version}"`
  const same = `${path}\n${version}\n${JSON.stringify(body)}`
  if (method === 'POST') headers['idempotency-key'] = keyFor(same)
  const answer = await send(path, {
    method,
    headers,
    body: bytes ?? (body === undefined ? undefined : JSON.stringify(body)),
  })
  keys.delete(same)
  const text = await answer.text()
  const json = text === '' ? null : parsed(text)
  if (answer.ok) return json
  throw new Refused(
    answer.status,
    json?.title ?? WORDS[answer.status] ?? '没有办成，请稍后再试。',
    json?.problems ?? [],
  )
}

/** Saves a file the API makes, under the name it gives. Throws `Refused`. */
export async function download(path) {
  const answer = await send(path, { headers: token ? { authorization: `Bearer ${token}` } : {} })
  if (!answer.ok) {
    const json = parsed(await answer.text())
    throw new Refused(
      answer.status,
      json?.title ?? WORDS[answer.status] ?? '没有办成，请稍后再试。',
      json?.problems ?? [],
    )
  }
  const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  const href = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = href
  link.download = named ? decodeURIComponent(named) : ''
  link.click()
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(href), 1_000)
}

async function send(path, request) {
  try {
    return await fetch(path, { ...request, cache: 'no-store', credentials: 'omit' })
  } catch {
    throw new Refused(0, '没有连上服务，填写的内容还在，请检查网络后再点一次。', [])
  }
}

const WORDS = {
  401: '登录已过期，请用新的登录链接进入。',
  413: '内容太大，请拆分后再上传。',
  429: '操作太频繁，请稍等片刻再试。',
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A request that got no answer keeps its key: sent again, it is done once. */
const keys = new Map()

function keyFor(request) {
  if (!keys.has(request)) keys.set(request, newKey())
  return keys.get(request)
}

function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
