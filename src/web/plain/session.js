import { call, setToken } from './api.js'

const KEY = 'yuantou.token'

/** The code of a sign-in link, taken out of the address at once so that it stays in no history. */
export function takeCode() {
  const code = new URLSearchParams(location.hash.replace(/^#/, '')).get('code')
  if (code !== null) history.replaceState(null, '', `${location.pathname}#/`)
  return code
}

/** 登录 — a single-use code for a token, kept while this tab lives. */
export async function signIn(code) {
  const answer = await call('POST', '/v1/sessions', { code })
  sessionStorage.setItem(KEY, answer.token)
  setToken(answer.token)
}

export function resume() {
  setToken(sessionStorage.getItem(KEY))
  return sessionStorage.getItem(KEY) !== null
}

export function signOut() {
  sessionStorage.removeItem(KEY)
  setToken(null)
}
