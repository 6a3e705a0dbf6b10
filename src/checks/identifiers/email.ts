import { sight } from '../sight.ts'
import { bearingAt } from '../surroundings.ts'
import type { Identifier } from './identifier.ts'

/** 电子邮箱: an office's own domain is public contact; a private one in a contact line is worth a look. */
export const email: Identifier = {
  claim: 5,
  needs: 'text',
  *find(scene) {
    if (!scene.normal.text.includes('@')) return
    for (const match of scene.normal.text.matchAll(FORM)) {
      const standing = OFFICE.test(match[0])
        ? 'office'
        : bearingAt(scene, match.index) === 'official'
          ? 'official-contact'
          : 'bare'
      yield sight(scene, match.index, match.index + match[0].length, standing)
    }
  },
}

const FORM =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63} ?@ ?(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,12}(?![A-Za-z0-9])/gu
const OFFICE = /\.gov\.cn$|[@.](?:gov|court|12388)\b|\.(?:edu|org|mil)\.cn$/i
