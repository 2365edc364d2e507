import { sql } from 'kysely'
import type { Account, AuditLine, Invitation, Role } from '#model/index.ts'
import { SCHEMA } from './schema.ts'
import type { AccountsTable, Ledger } from './tables.ts'

export interface NewInvitation {
  readonly tokenHash: string
  readonly role: Role
  readonly note: string
  readonly by: string
  readonly at: Date
  readonly expires: Date
}

/** Accounts, their sessions and invitations, and the log of what was done. Only hashes of secrets are kept. */
export interface PeopleStore {
  accounts(): Promise<readonly Account[]>
  /** An open account with its password's hash, by its name in any case. */
  credentials(name: string): Promise<{ readonly account: Account; readonly password: string } | null>
  /** Refuses to leave the book without an admin. */
  change(id: number, change: { role?: Role; disabled?: boolean; password?: string }, at: Date): Promise<Account | null>
  openSession(tokenHash: string, account: number, at: Date, expires: Date): Promise<void>
  sessionOf(tokenHash: string, at: Date): Promise<Account | null>
  closeSession(tokenHash: string): Promise<void>
  invite(invitation: NewInvitation): Promise<Invitation>
  invitations(at: Date): Promise<readonly Invitation[]>
  invitation(tokenHash: string, at: Date): Promise<Invitation | null>
  withdraw(id: number): Promise<boolean>
  /** Makes the account of an invitation, once. Null when it is used, withdrawn or over; throws for a name that is taken. */
  join(tokenHash: string, person: { name: string; password: string }, at: Date): Promise<Account | null>
  log(line: { who: string; act: string; detail: object; at: Date }): Promise<void>
  audit(options: { before?: number; limit: number }): Promise<readonly AuditLine[]>
}

/** A name that another account has. */
export class NameTaken extends Error {}
/** A change after which nobody could invite or unlock anybody. */
export class LastAdmin extends Error {}

export function peopleOf(db: Ledger): PeopleStore {
  return {
    accounts: async () => (await db.selectFrom('accounts').selectAll().orderBy('id').execute()).map(asAccount),
    async credentials(name) {
      const row = await db
        .selectFrom('accounts')
        .selectAll()
        .where(sql<boolean>`lower(name) = lower(${name})`)
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
      return row ? { account: asAccount(row), password: row.password } : null
    },
    change: (id, change, at) => changeAccount(db, id, change, at),
    async openSession(token_hash, account_id, created_at, expires_at) {
      await db.deleteFrom('sessions').where('expires_at', '<', created_at).execute()
      await db.insertInto('sessions').values({ token_hash, account_id, created_at, expires_at }).execute()
    },
    async sessionOf(tokenHash, at) {
      const row = await db
        .selectFrom('sessions')
        .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
        .selectAll('accounts')
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', at)
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
      return row ? asAccount(row) : null
    },
    async closeSession(tokenHash) {
      await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
    },
    ...invitationsOf(db),
    async log({ who, act, detail, at }) {
      await db
        .insertInto('audit')
        .values({ who, act, detail: JSON.stringify(detail), at })
        .execute()
    },
    async audit({ before, limit }) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .$if(before !== undefined, (all) => all.where('id', '<', before ?? 0))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(({ id, at, who, act, detail }) => ({ id: Number(id), at: at.toISOString(), who, act, detail }))
    },
  }
}

function invitationsOf(db: Ledger) {
  const open = (at: Date) =>
    db.selectFrom('invitations').selectAll().where('used_at', 'is', null).where('expires_at', '>', at).orderBy('id')
  return {
    async invite({ tokenHash, role, note, by, at, expires }) {
      const row = await db
        .insertInto('invitations')
        .values({ token_hash: tokenHash, role, note, made_by: by, made_at: at, expires_at: expires })
        .returningAll()
        .executeTakeFirstOrThrow()
      return asInvitation(row)
    },
    invitations: async (at) => (await open(at).execute()).map(asInvitation),
    async invitation(tokenHash, at) {
      const row = await open(at).where('token_hash', '=', tokenHash).executeTakeFirst()
      return row ? asInvitation(row) : null
    },
    async withdraw(id) {
      const { numDeletedRows } = await db
        .deleteFrom('invitations')
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      return numDeletedRows > 0
    },
    join: (tokenHash, person, at) =>
      db.transaction().execute(async (step) => {
        // Locked: of two who open one link at once, the second finds it used.
        const row = await step
          .selectFrom('invitations')
          .selectAll()
          .where('token_hash', '=', tokenHash)
          .where('used_at', 'is', null)
          .where('expires_at', '>', at)
          .forUpdate()
          .executeTakeFirst()
        if (!row) return null
        const made = await step
          .insertInto('accounts')
          .values({ ...person, role: row.role, created_at: at, disabled_at: null })
          .returningAll()
          .executeTakeFirstOrThrow()
          .catch((error: { code?: string }) => {
            throw error.code === UNIQUE ? new NameTaken(person.name) : error
          })
        await step
          .updateTable('invitations')
          .set({ used_at: at, used_by: made.id })
          .where('token_hash', '=', tokenHash)
          .execute()
        return asAccount(made)
      }),
  } satisfies Partial<PeopleStore>
}

const UNIQUE = '23505'

async function changeAccount(
  db: Ledger,
  id: number,
  { role, disabled, password }: Parameters<PeopleStore['change']>[1],
  at: Date,
): Promise<Account | null> {
  return db.transaction().execute(async (step) => {
    await sql`lock table ${sql.table(`${SCHEMA}.accounts`)} in share row exclusive mode`.execute(step)
    const values = {
      ...(role && { role }),
      ...(disabled !== undefined && { disabled_at: disabled ? at : null }),
      ...(password && { password }),
    }
    const row = await step.updateTable('accounts').set(values).where('id', '=', id).returningAll().executeTakeFirst()
    if (!row) return null
    const admins = await step
      .selectFrom('accounts')
      .select('id')
      .where('role', '=', 'admin')
      .where('disabled_at', 'is', null)
      .execute()
    if (admins.length === 0) throw new LastAdmin(row.name)
    // Another role or password holds from the next request on.
    if (disabled || password) await step.deleteFrom('sessions').where('account_id', '=', row.id).execute()
    return asAccount(row)
  })
}

type AccountRow = Omit<AccountsTable, 'id' | 'created_at' | 'disabled_at'> & {
  readonly id: number
  readonly created_at: Date
  readonly disabled_at: Date | null
}

const asAccount = ({ id, name, role, created_at, disabled_at }: AccountRow): Account => ({
  id: Number(id),
  name,
  role,
  createdAt: created_at.toISOString(),
  disabled: disabled_at !== null,
})

const asInvitation = (row: {
  readonly id: number
  readonly role: Role
  readonly note: string
  readonly made_by: string
  readonly expires_at: Date
}): Invitation => ({
  id: Number(row.id),
  role: row.role,
  note: row.note,
  by: row.made_by,
  expiresAt: row.expires_at.toISOString(),
})
