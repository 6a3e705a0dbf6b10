import { filled } from '../facts/texts.ts'
import { block, type Test } from '../ground.ts'

/** T20 — 请示应当在附注处注明联系人的姓名和电话. */
export const contactMissing: Test = function* ({ draft, naming }) {
  if (naming.acting?.id !== '请示') return
  const { contact } = draft
  if (!contact) return yield block('T20', 'missing', { field: '/contact' })
  if (!filled(contact.name)) yield block('T20', 'name-missing', { field: '/contact/name' })
  if ((contact.phone ?? '').replace(/\D/gu, '').length < 3)
    yield block('T20', 'phone-missing', { field: '/contact/phone' })
}
