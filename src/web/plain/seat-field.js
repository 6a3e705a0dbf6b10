import { choice } from './choice.js'
import { seatsOf } from './standing.js'
import { label } from './words.js'

/** 办哪个环节 — asked only of somebody who answers for several of the steps that stand open. */
export function seatField(me, current) {
  const seats = seatsOf(me, current)
  if (seats.length < 2) return { row: null, value: () => ({}) }
  const seat = choice('这次办的是', Object.fromEntries(seats.map((one) => [one, label('step', one)])))
  return { row: seat.row, value: () => ({ step: seat.value() }) }
}
