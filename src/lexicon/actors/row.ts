import type { ActorKind, ActorRow } from './registry.ts'

export interface RowExtras {
  readonly parent?: string
  readonly from?: number
  readonly to?: number
}

/**
 * One row of the registry, its other names parted by `|`. A name printed in lower case is read in any case ("police"),
 * one with a capital only in capitals, one in capitals only so ("TTP"). Spellings that sound alike need no row.
 */
export const actor = (
  id: string,
  name: string,
  kind: ActorKind,
  countries: string,
  aliases = '',
  extras: RowExtras = {},
): ActorRow => ({
  id,
  name,
  kind,
  countries: countries.split(' ').filter(Boolean),
  aliases: aliases
    .split('|')
    .map((alias) => alias.trim())
    .filter(Boolean),
  ...extras,
})
