import { z } from 'zod'
import { ROLES } from './role.ts'

export const roleSchema = z.enum(ROLES)

export const accountSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  role: roleSchema,
  createdAt: z.string(),
  /** An account is closed, never deleted: its decisions keep their author. */
  disabled: z.boolean(),
})
export type Account = Readonly<z.infer<typeof accountSchema>>

/** An open invitation; the link itself is told once, when it is made. */
export const invitationSchema = z.object({
  id: z.number().int(),
  role: roleSchema,
  note: z.string(),
  by: z.string(),
  expiresAt: z.string(),
})
export type Invitation = Readonly<z.infer<typeof invitationSchema>>

/** One line of the audit log: who did what, when. */
export const auditLineSchema = z.object({
  id: z.number().int(),
  at: z.string(),
  who: z.string(),
  act: z.string(),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditLine = Readonly<z.infer<typeof auditLineSchema>>

/** Who is looking at the desk, and what a change must carry to be taken as theirs. */
export const meSchema = z.object({
  name: z.string(),
  role: roleSchema.nullable(),
  /** False at a desk on one's own computer, where nobody has to sign in. */
  signInRequired: z.boolean(),
  isSignedIn: z.boolean(),
  csrf: z.string().nullable(),
})
export type Me = Readonly<z.infer<typeof meSchema>>

/** A name that stands beside decisions: no line breaks, no marks that look like others. */
export const accountNameSchema = z
  .string()
  .trim()
  .min(2, 'a name has at least two letters')
  .max(60, 'a name has at most 60 letters')
  .regex(/^[\p{L}\p{M}\p{N} .'’_-]+$/u, 'a name has letters, figures, spaces and . - _ only')
/** NIST SP 800-63B: length counts, not signs. */
export const passwordSchema = z
  .string()
  .min(12, 'a password has at least 12 characters')
  .max(200, 'a password has at most 200 characters')
