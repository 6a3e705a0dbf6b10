import type { Engine } from '../dialect.ts'
import type { Tx } from '../schema.ts'

/** One step of the tables' history; forward only, never edited once it has left the house. */
export type Migration = Readonly<{
  number: number
  name: string
  up(db: Tx, engine: Engine): Promise<void>
}>
