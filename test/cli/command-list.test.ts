import { expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/command-list.ts'

it.each(COMMANDS.map((one) => [one.name, one] as const))('%s is listed by its own name', async (name, { load }) => {
  expect((await load()).name()).toBe(name)
})
