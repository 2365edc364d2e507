import { type People, peopleOf } from '#desk/people/people.ts'
import type { Account, AuditLine, Invitation } from '#model/index.ts'
import { LastAdmin, NameTaken, type Store } from '#store/index.ts'

type Kept = Account & { password: string }
const publicPart = ({ id, name, role, createdAt, disabled }: Kept): Account => ({ id, name, role, createdAt, disabled })

/** The people of a desk in memory: the desk's own rules over lists instead of tables. */
export function memoryPeople(clock: () => Date = () => new Date()): People {
  const accounts: Kept[] = []
  const sessions = new Map<string, { account: number; expires: Date }>()
  const invitations = new Map<string, Invitation>()
  const audit: AuditLine[] = []
  const open = (id: number | undefined) => accounts.find((one) => one.id === id && !one.disabled)
  const people: Store['people'] = {
    accounts: async () => accounts.map(publicPart),
    async credentials(name) {
      const found = accounts.find((one) => one.name.toLowerCase() === name.toLowerCase() && !one.disabled)
      return found ? { account: publicPart(found), password: found.password } : null
    },
    async change(id, change) {
      const at = accounts.findIndex((one) => one.id === id)
      if (at < 0) return null
      const changed = accounts.with(at, { ...accounts[at]!, ...change })
      if (!changed.some((one) => one.role === 'admin' && !one.disabled)) throw new LastAdmin(accounts[at]!.name)
      accounts[at] = changed[at]!
      return publicPart(accounts[at]!)
    },
    async openSession(token, account, _at, expires) {
      sessions.set(token, { account, expires })
    },
    async sessionOf(token, at) {
      const session = sessions.get(token)
      const found = session && session.expires > at ? open(session.account) : undefined
      return found ? publicPart(found) : null
    },
    async closeSession(token) {
      sessions.delete(token)
    },
    async invite({ tokenHash, role, note, by, expires }) {
      const invitation = { id: invitations.size + 1, role, note, by, expiresAt: expires.toISOString() }
      invitations.set(tokenHash, invitation)
      return invitation
    },
    invitations: async () => [...invitations.values()],
    async invitation(token, at) {
      const found = invitations.get(token)
      return found && found.expiresAt > at.toISOString() ? found : null
    },
    async withdraw(id) {
      const [token] = [...invitations].find(([, one]) => one.id === id) ?? []
      return token !== undefined && invitations.delete(token)
    },
    async join(token, { name, password }, at) {
      const invitation = await people.invitation(token, at)
      if (!invitation) return null
      if (await people.credentials(name)) throw new NameTaken(name)
      invitations.delete(token)
      const { role } = invitation
      accounts.push({ id: accounts.length + 1, name, role, password, createdAt: at.toISOString(), disabled: false })
      return publicPart(accounts.at(-1)!)
    },
    async log({ who, act, detail, at }) {
      audit.unshift({ id: audit.length + 1, at: at.toISOString(), who, act, detail: detail as AuditLine['detail'] })
    },
    audit: async ({ before = Number.POSITIVE_INFINITY, limit }) =>
      audit.filter(({ id }) => id < before).slice(0, limit),
  }
  return peopleOf({ people }, clock, 4)
}
