import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's password storage sheet, scrypt: N = 2^17, r = 8, p = 1; 128 MB and about 0.4 s a try. */
const COST = 17
const SIZE = 32

/** `scrypt$17$salt$hash`: how it was made stands in it, so that the cost can rise. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${cost}$${salt.toString('base64url')}$${(await derive(password, salt, cost)).toString('base64url')}`
}

/** True when a password is that of a hash. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, cost, salt, kept] = hash.split('$')
  if (!cost || !salt || !kept) return false
  const derived = await derive(password, Buffer.from(salt, 'base64url'), Number(cost))
  return timingSafeEqual(derived, Buffer.from(kept, 'base64url'))
}

/** A try on an account that there is not takes as long as on one that there is. */
export const NOBODY = `scrypt$${COST}$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(SIZE).toString('base64url')}`

const derive = (password: string, salt: Buffer, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // The same letters are the same password, however a keyboard composes them.
    const words = password.normalize('NFKC')
    const options = { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** cost * 8 * 128 + 2 ** 21 }
    scrypt(words, salt, SIZE, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
