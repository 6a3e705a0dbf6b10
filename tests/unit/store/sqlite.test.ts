import { drivers } from '../../../src/store/driver/open.ts'
import { openStore } from '../../../src/store/open.ts'
import { freshFile } from '../../support/folder.ts'
import { describeStore } from './contract.ts'

for (const driver of await drivers())
  describeStore(`SQLite by ${driver}`, () => openStore({ file: freshFile('store.db'), driver }))
