/** 统一社会信用代码 (GB 32100-2015): 18 characters, MOD 31 with powers of three. */
export function isCreditCode(code: string): boolean {
  if (!/^[1-9ANY][0-9A-HJ-NPQRTUWXY]{17}$/.test(code)) return false
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17]
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
