import { timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { STATES } from '../domain/case.ts'
import type { IntakeCount, Store, Tally } from '../desk/ports.ts'
import { noted } from './noted.ts'

/** 指标 — what is counted about calls as they end; labels are route, method and status, never a person or a document. */
export type Metrics = Readonly<{
  observe(call: Readonly<{ route: string; method: string; status: number; seconds: number }>): void
  render(figures: Figures, now: string): Promise<Readonly<{ type: string; text: string }>>
}>

/** What the store says at a scrape; the intake is that of the last thirty days. */
export type Figures = Readonly<{ tally: Tally; intake: readonly IntakeCount[] }>

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const calls = new Histogram({
    name: 'yuantou_http_request_duration_seconds',
    help: '各接口用时（秒），标签：接口、方法、状态',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.3, 1, 3, 10],
    registers,
  })
  const refused = new Counter({
    name: 'yuantou_http_refusals_total',
    help: '没有办成的请求，按状态',
    labelNames: ['status'],
    registers,
  })
  const cases = new Gauge({ name: 'yuantou_cases', help: '办件数，按状态', labelNames: ['state'], registers })
  const overdue = new Gauge({ name: 'yuantou_release_overdue', help: '到点未发布的办件数', registers })
  const lateness = new Gauge({
    name: 'yuantou_release_oldest_overdue_seconds',
    help: '到点未发布的办件中最久的一件已超过多少秒',
    registers,
  })
  const returnRate = new Gauge({
    name: 'yuantou_return_ratio',
    help: '最近三十天送审中被退文的比例（0 到 1）；没有送审时不出数',
    registers,
  })
  const waiting = new Gauge({
    name: 'yuantou_review_oldest_waiting_seconds',
    help: '审核中等得最久的办件已等多少秒',
    registers,
  })
  return {
    observe({ route, method, status, seconds }) {
      calls.observe({ route, method, status }, seconds)
      if (status >= 400) refused.inc({ status })
    },
    async render({ tally, intake }, now) {
      for (const state of STATES) cases.set({ state }, tally.states[state] ?? 0)
      overdue.set(tally.overdue)
      lateness.set(secondsSince(tally.oldestDue, now))
      waiting.set(secondsSince(tally.oldestInReview, now))
      const submitted = sum(intake, (one) => one.submitted)
      if (submitted > 0) returnRate.set(sum(intake, (one) => one.returned) / submitted)
      else returnRate.remove()
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}

/**
 * `GET /metrics` in Prometheus' text format, for whoever bears the token that was set; without a token set there is no such page.
 * The figures of the house are asked for at every scrape.
 */
export function metricsPage(
  metrics: Metrics,
  token: string | null,
  ask: Readonly<{ store: Pick<Store, 'tally' | 'returnCounts'>; now: () => string }>,
): RequestHandler {
  return async (request, response, next) => {
    if (token === null) return next()
    noted(response).route = 'GET /metrics'
    if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) {
      response.setHeader('WWW-Authenticate', 'Bearer')
      response.status(401).end()
      return
    }
    const now = ask.now()
    const from = new Date(Date.parse(now) - MONTH).toISOString()
    const [tally, { intake }] = await Promise.all([ask.store.tally(now), ask.store.returnCounts({ from, to: now })])
    const { type, text } = await metrics.render({ tally, intake }, now)
    response.setHeader('Cache-Control', 'no-store')
    response.type(type).send(text)
  }
}

const MONTH = 30 * 86_400_000

function secondsSince(then: string | null, now: string): number {
  return then === null ? 0 : Math.max(0, Date.parse(now) - Date.parse(then)) / 1000
}

function sum<T>(all: readonly T[], count: (one: T) => number): number {
  return all.reduce((total, one) => total + count(one), 0)
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
