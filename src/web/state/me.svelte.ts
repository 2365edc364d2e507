import { type Me, mayAct, type Role } from '#model/index.ts'
import { carry, forget, Refused, read, send, whenSignedOut } from './api.ts'

let value = $state.raw<Me | undefined>()
let problem = $state<string | null>(null)

/** Who is looking at the desk. */
export const me = {
  get value(): Me | undefined {
    return value
  },
  get problem(): string | null {
    return problem
  },
  /** True for one who has to sign in before anything is shown. */
  get isLockedOut(): boolean {
    return value !== undefined && value.role === null
  },
  /** True when one's role suffices for something that needs another. */
  may(least: Role): boolean {
    const role = value?.role ?? null
    return role !== null && mayAct(role, least)
  },
}

function take(next: Me): void {
  value = next
  carry(next.csrf)
}

/** Asks the desk who it takes one for. */
export async function recognise(): Promise<void> {
  try {
    take(await read<Me>('/api/me', 'Opening the desk'))
    problem = null
  } catch (error) {
    problem = error instanceof Refused ? error.message : 'The desk could not be opened.'
  }
}

export async function signIn(name: string, password: string): Promise<void> {
  forget()
  take(await send<Me>('/api/sign-in', 'Signing in', { body: { name, password } }))
}

export async function join(token: string, name: string, password: string): Promise<void> {
  forget()
  take(await send<Me>(`/api/join/${encodeURIComponent(token)}`, 'Making the account', { body: { name, password } }))
}

export async function signOut(): Promise<void> {
  await send('/api/sign-out', 'Signing out')
  forget()
  await recognise()
}

whenSignedOut(() => {
  // A session that ended meanwhile: ask again, and show the sign-in page where it is needed.
  if (value?.isSignedIn) void recognise()
})
void recognise()
