import { createHash, randomBytes } from 'node:crypto'
import {
  type Account,
  type AuditLine,
  accountNameSchema,
  type Invitation,
  passwordSchema,
  type Role,
} from '#model/index.ts'
import { LastAdmin, NameTaken, type Store } from '#store/index.ts'
import { InputError } from '../input-error.ts'
import { hashPassword, isPassword, NOBODY } from './password.ts'
import { SESSION_MS } from './session-length.ts'

/** The people of a book: who may come in, and what was done by whom. Secrets are told once and kept as hashes. */
export interface People {
  accounts(): Promise<readonly Account[]>
  /** Null for a wrong name or password, whichever it was. */
  signIn(name: string, password: string): Promise<{ readonly account: Account; readonly token: string } | null>
  signOut(token: string): Promise<void>
  /** The account of a session; null when it is over, or the account is closed. */
  who(token: string): Promise<Account | null>
  invite(
    invitation: { role: Role; note?: string },
    by: string,
  ): Promise<{ readonly invitation: Invitation; readonly token: string }>
  invitations(): Promise<readonly Invitation[]>
  invitation(token: string): Promise<Invitation | null>
  withdraw(id: number): Promise<boolean>
  /** Makes the account of an invitation. Null when the link is used, withdrawn or over. */
  join(token: string, person: { name: string; password: string }): Promise<Account | null>
  change(id: number, change: { role?: Role; disabled?: boolean }): Promise<Account | null>
  setPassword(account: Account, old: string, fresh: string): Promise<boolean>
  log(who: string, act: string, detail?: object): Promise<void>
  audit(options?: { before?: number; limit?: number }): Promise<readonly AuditLine[]>
}

const DAY_MS = 86_400_000
/** An invitation gives time to read one's mail. */
const INVITATION_MS = 14 * DAY_MS

const newToken = (): string => randomBytes(32).toString('base64url')
// A token has 256 random bits: a fast hash is enough to keep it.
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms)

/** The people of an open book. `passwordCost` is lowered by tests alone. */
export function peopleOf({ people }: Pick<Store, 'people'>, clock: () => Date, passwordCost?: number): People {
  return {
    accounts: () => people.accounts(),
    async signIn(name, password) {
      const found = await people.credentials(name.trim())
      const isRight = await isPassword(password, found?.password ?? NOBODY)
      if (!found || !isRight) return null
      const token = newToken()
      await people.openSession(hashOf(token), found.account.id, clock(), after(clock(), SESSION_MS))
      return { account: found.account, token }
    },
    signOut: (token) => people.closeSession(hashOf(token)),
    who: (token) => people.sessionOf(hashOf(token), clock()),
    async invite({ role, note = '' }, by) {
      const token = newToken()
      const at = clock()
      const expires = after(at, INVITATION_MS)
      return { invitation: await people.invite({ tokenHash: hashOf(token), role, note, by, at, expires }), token }
    },
    invitations: () => people.invitations(clock()),
    invitation: (token) => people.invitation(hashOf(token), clock()),
    withdraw: (id) => people.withdraw(id),
    async join(token, person) {
      const name = sentence(accountNameSchema, person.name)
      const password = await hashPassword(sentence(passwordSchema, person.password), passwordCost)
      return people.join(hashOf(token), { name, password }, clock()).catch((error: unknown) => {
        if (error instanceof NameTaken)
          throw new InputError(`Somebody is called “${error.message}” already: choose another name.`)
        throw error
      })
    },
    change: (id, change) => people.change(id, change, clock()).catch(explainLastAdmin),
    async setPassword(account, old, fresh) {
      const found = await people.credentials(account.name)
      if (!found || !(await isPassword(old, found.password))) return false
      const password = await hashPassword(sentence(passwordSchema, fresh), passwordCost)
      return (await people.change(account.id, { password }, clock())) !== null
    },
    log: (who, act, detail = {}) => people.log({ who, act, detail, at: clock() }),
    audit: ({ before, limit = 100 } = {}) => people.audit({ limit, ...(before !== undefined && { before }) }),
  }
}

function explainLastAdmin(error: unknown): never {
  if (error instanceof LastAdmin)
    throw new InputError(`${error.message} is the only admin: make somebody else one first.`)
  throw error
}

function sentence<T>(
  schema: { safeParse(value: unknown): { data?: T; error?: { issues: readonly { message: string }[] } } },
  value: unknown,
): T {
  const { data, error } = schema.safeParse(value)
  if (data === undefined) {
    const message = error?.issues[0]?.message ?? 'this cannot be used'
    throw new InputError(`${message[0]?.toUpperCase()}${message.slice(1)}.`)
  }
  return data
}
