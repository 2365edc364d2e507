import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

/** A text, its act, its PLOVER event, its target. */
const ACTS: readonly (readonly [string, string, string | null, string | null])[] = [
  ['The union accused the ministry of hiding the figures.', 'accuse', 'ACCUSE', 'the ministry'],
  ['Villagers blamed the fire on the militia.', 'accuse', 'ACCUSE', 'the militia'],
  ['The ministry attributes the raid to the Reed Front.', 'accuse', 'ACCUSE', 'the Reed Front'],
  ['The court found the officer guilty of murder.', 'accuse', 'ACCUSE', 'the officer guilty'],
  ['The envoy said Lakeland was sheltering the gunmen.', 'accuse', 'ACCUSE', null],
  ['Police said the Reed Front was behind the raid.', 'accuse', 'ACCUSE', null],
  ['Prosecutors opened an investigation into alleged fraud by the port company.', 'accuse', 'ACCUSE', null],
  ['The envoy highlighted the “failure” of the council to act.', 'accuse', 'ACCUSE', null],
  ['The bishop called the raid a crime.', 'condemn', 'ACCUSE', 'the raid'],
  ['The general dismissed the premier as a liar.', 'condemn', 'ACCUSE', 'the premier'],
  ['“We reject and strongly condemn the law,” the union said.', 'condemn', 'ACCUSE', null],
  ['The assembly denounced the raid.', 'condemn', 'ACCUSE', null],
  ['Officials dismissed the report as propaganda.', 'deny', 'REJECT', 'the report'],
  ['The mayor called the report baseless.', 'deny', 'REJECT', 'the report'],
  ['The ministry denied that it had closed the road.', 'deny', 'REJECT', null],
  ['The militia said it was not involved in the raid.', 'deny', 'REJECT', null],
  ['The ministry said it would not negotiate with the rebels.', 'deny', 'REJECT', null],
  ['The premier refused to resign.', 'deny', 'REJECT', null],
  ['The party demanded the release of its leader.', 'demand', 'REQUEST', null],
  ['The envoy urged both sides to return to talks.', 'demand', 'REQUEST', 'both sides'],
  ['The council called on donors to pay for the bridge.', 'demand', 'REQUEST', 'donors'],
  ['The union called on Sunday for a pay rise.', 'demand', 'REQUEST', null],
  ['Elections should be held this year, the judge said.', 'demand', 'REQUEST', null],
  ['“I am sure you will join us in demanding an inquiry,” the envoy said.', 'demand', 'REQUEST', null],
  ['The envoy had told the rebels to disarm.', 'demand', 'REQUEST', 'the rebels'],
  ['Students marched through the capital to demand cheaper fares.', 'demand', 'PROTEST', null],
  ['The bishop called for sanctions against the junta.', 'demand', 'ACCUSE', null],
  ['The Reed Front threatened to burn the mill.', 'threaten', 'THREATEN', null],
  ['“We will strike back,” the commander said.', 'threaten', 'THREATEN', null],
  ['The rebels gave the town an ultimatum.', 'threaten', 'THREATEN', null],
  ['Mediators proposed a truce of ten days.', 'propose', null, null],
  ['The president said she was ready to host the talks.', 'propose', 'AGREE', null],
  ['The minister vowed to rebuild the school.', 'propose', 'AGREE', null],
  ['The Reed Front claimed responsibility for the raid.', 'claim-responsibility', null, 'the raid'],
  ['The survey found that most shops had closed.', 'report', null, null],
  ['The Reed Institute said prices had doubled.', 'report', null, null],
  ['Residents reported that shots were fired.', 'assert', null, null],
  ['She described the guards as heroes.', 'assert', null, 'the guards'],
  ['“I thought he would hit me,” the boy said.', 'assert', null, null],
  ['The mayor said the lights must have failed, which should have been seen.', 'assert', null, null],
  ['The mission welcomed the truce.', 'assert', 'SUPPORT', null],
]

describe('acts', () => {
  test.each(ACTS.map(([text, act, plover, target]) => ({ text, act, plover, target })))(
    '$act: $text',
    ({ text, act, plover, target }) => {
      const [statement] = read(text)
      expect(statement).toMatchObject({ act, plover, target })
    },
  )
})
