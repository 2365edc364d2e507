import { describe, expect, test } from 'vitest'
import { findActors, whoOf } from '#extract/who/index.ts'
import type { Scene } from '../../../src/extract/scene.ts'
import { contextOf, growth, sceneOf } from '../on-a-text.ts'

const actors = (text: string) => findActors(contextOf(text)).map(({ text: words, id }) => [words, id])

describe('actors', () => {
  test.each([
    [
      'The Tehreek e Taliban Pakistan (TTP) denied it.',
      [
        ['Tehreek e Taliban Pakistan', 'ttp'],
        ['TTP', 'ttp'],
      ],
    ],
    [
      'Lashkar i Islam LI denied it.',
      [
        ['Lashkar i Islam', 'lashkar-e-islam'],
        ['LI', 'lashkar-e-islam'],
      ],
    ],
    ['The Frontier Corps denied it.', [['Frontier Corps', 'fc']]],
    ['The little-known Falcon Brigade denied it.', [['Falcon Brigade', null]]],
    ['A militant outfit called Al Saqr denied it.', [['Al Saqr', null]]],
    ['The Gul Karim group denied it.', [['Gul Karim group', null]]],
    [
      'The Falcon Liberation Front (FLF) denied it. The FLF is new.',
      [
        ['Falcon Liberation Front', null],
        ['FLF', null],
        ['FLF', null],
      ],
    ],
  ])('%s', (text, found) => expect(actors(text)).toEqual(found))

  test.each([
    // Its initials follow the name, in brackets or bare
    ['The Grey Desert Army (GDA) denied it. The GDA is new.', ['Grey Desert Army', 'GDA', 'GDA']],
    ['The Grey Desert Army GDA denied it', ['Grey Desert Army', 'GDA']],
    ['The Lashkar e Saqr (LeS) denied it.', ['Lashkar e Saqr', 'LeS']],
    ['Cadres of the Hill Vanguard Council (HVC) denied it.', ['Hill Vanguard Council', 'HVC']],
    // Armed words stand beside it
    ['A cadre of the outlawed River Liberation Committee denied it.', ['River Liberation Committee']],
    ['Three militants of the Grey Desert Army denied it.', ['Grey Desert Army']],
    ['The Grey Desert Army denied it.', ['Grey Desert Army']],
    ['The Northern Falcon Front denied it.', ['Northern Falcon Front']],
    // It claims a deed
    ['The Desert Hawks claimed responsibility for the attack.', ['Desert Hawks']],
    ['A spokesman of the Grey Valley Movement, calling from abroad, claimed the attack.', ['Grey Valley Movement']],
    ['Responsibility was claimed by the Grey Valley Movement.', ['Grey Valley Movement']],
    // A party, and what is neither
    ['A worker of the River Mehnat Party (RMP) denied it.', ['River Mehnat Party', 'RMP']],
    ['The Kenya Army (KA) denied it.', ['Army']],
    ['The Hill Teachers Association (HTA) denied it.', []],
    ['The District Health Officer (DHO) said that nobody had claimed responsibility.', []],
    ['It lies on the Line of Control (LoC).', []],
  ])('a new group: %s', (text, found) => expect(actors(text).map(([words]) => words)).toEqual(found))

  test.each([
    ['SSP Karim denied it.'], // a rank, not Sipah-e-Sahaba
    ['It is the largest of its kind.'],
    ['He levied a tax.'],
    ['They are a family group from Lahore.'],
  ])('no group in: %s', (text) => expect(actors(text)).toEqual([]))

  test('Taliban are those of the country that the text is about', () => {
    expect(findActors(contextOf('Taliban attacked a post in Kunduz, Afghanistan.'))[0]?.id).toBe('afghan-taliban')
  })
})

describe('roles', () => {
  const cast = (text: string) => {
    const context = contextOf(text)
    return whoOf(sceneOf(text), findActors(context), context).actors.map(({ name, role }) => `${name}: ${role}`)
  }
  const [nhf, srm] = ['Northern Hill Front', 'Southern River Movement']
  test.each([
    ['NHF militants attacked a post, killing two guards.', [`${nhf}: perpetrator`]],
    ['Two guards were killed by suspected NHF militants.', [`${nhf}: perpetrator`]],
    ['Militants of the NHF opened fire and killed two guards.', [`${nhf}: perpetrator`]],
    ['Two guards were killed. The NHF claimed responsibility.', [`${nhf}: claimant`, `${nhf}: perpetrator`]],
    ['Two guards were killed. Responsibility was claimed by the NHF.', [`${nhf}: claimant`, `${nhf}: perpetrator`]],
    [
      'Two guards were killed. Both the NHF and the SRM (the river one) claimed responsibility.',
      [`${nhf}: claimant`, `${nhf}: perpetrator`, `${srm}: claimant`, `${srm}: perpetrator`],
    ],
    [
      'Two guards were killed. The NHF said that the SRM claimed responsibility.',
      [`${srm}: claimant`, `${srm}: perpetrator`],
    ],
    ['Two guards were killed by SRM. The NHF claimed responsibility.', [`${srm}: perpetrator`, `${nhf}: claimant`]],
    ['Twelve NHF militants were killed in a blast.', []],
    ['Twelve NHF militants killed in a blast.', []],
    ['Two guards were killed. Officials said that it points to the involvement of the NHF.', [`${nhf}: perpetrator`]],
    ['Two guards were killed. Officials blamed the NHF.', [`${nhf}: accused`]],
    ['Three militants were killed in an encounter with Police.', ['Police: perpetrator']],
    ['Police arrested two men.', ['Police: perpetrator']],
    ['Militants were killed when Army conducted an operation.', ['Army: perpetrator']],
    ['Militants attacked a post and two guards were killed. The Army retaliated and killed one.', ['Army: force']],
    ['Police found three men shot dead.', ['Police: force']],
    ['Two activists of Awami National Party were killed.', ['Awami National Party: target']],
    [
      'Five men were killed in a joint operation launched by the Rangers, Frontier Corps and Levies.',
      ['Pakistan Rangers: perpetrator', 'Frontier Corps: perpetrator', 'Levies Force: perpetrator'],
    ],
    // Forces named by a common noun, in any case
    ['Two boys were killed when a shell fired by security forces hit a house.', ['Security forces: perpetrator']],
    ['Two boys were shot dead by police.', ['Police: perpetrator']],
    // A force whose building is hit does nothing; its men do
    ['Bomb in a police mosque kills two men.', ['Police: target']],
    ['A blast at an army base killed two men.', ['Army: force']],
    ['Police teams killed two men.', ['Police: perpetrator']],
    ['Two men were shot dead, police said.', []],
    ['Gunmen shot dead two men, according to police.', []],
    ['Two men wanted by police were shot dead by gunmen.', ['Police: force']],
    ['Gunmen attacked a checkpoint set up by police.', ['Police: target']],
    // Who meets a bomb is its victim
    ['Three men were killed when a Police van hit a landmine.', ['Police: target']],
    ['Three men were killed when a Frontier Corps vehicle struck a roadside bomb.', ['Frontier Corps: target']],
    ['Police struck a hideout, killing three militants.', ['Police: perpetrator']],
    // Whose attack it was, and who only repelled it
    ['Five guards were killed in two NHF attacks.', [`${nhf}: perpetrator`]],
    ['Guards foiled a NHF attack on a base, killing three fighters.', [`${nhf}: perpetrator`]],
    [
      'Five NHF militants were killed when troops repelled an attack on a post.',
      [`${nhf}: perpetrator`, 'Army: force'],
    ],
    ['Army foiled an infiltration bid, killing three militants.', ['Army: perpetrator']],
    ['Two died in a clash between gunmen and guards, Police said.', []],
    // Who set out to a fight that others lost
    [
      'Two NHF militants were killed in a gunfight in a village. The Army laid a cordon around it when they opened fire.',
      ['Army: perpetrator'],
    ],
    [
      'Two NHF militants were killed in a gunfight. The Army and Police had launched a search before they opened fire.',
      ['Army: perpetrator', 'Police: perpetrator'],
    ],
    ['Two men were killed in a blast. Police laid a cordon around the market.', ['Police: force']],
    ['Nine gunmen were killed when jets of the Army attacked a hideout.', ['Army: perpetrator']],
    ['Cadres of the NHF dragged a man out of his house and two men were killed.', [`${nhf}: perpetrator`]],
    ['Army troops dug out a cache of arms and arrested two men.', ['Army: perpetrator']],
    // Who searched, and closed in on those who then fired
    [
      'Rangers combing the hills of a village in the Federally Administered Tribal Areas (FATA) killed two militants.',
      ['Pakistan Rangers: perpetrator'],
    ],
    ['Police searching a forest killed two militants.', ['Police: perpetrator']],
    ['Two soldiers were killed. Police were searching the area for the gunmen.', ['Police: force']],
    [
      'Two militants were killed in a village. They opened fire when a joint party of the Army and Police zeroed in on a shed.',
      ['Army: perpetrator', 'Police: perpetrator'],
    ],
    ['Frontier Corps (FC) troops dug out a cache of arms.', ['Frontier Corps: perpetrator']],
    [
      'Two gangsters of the NHF were killed in an encounter with Rangers.',
      [`${nhf}: perpetrator`, 'Pakistan Rangers: perpetrator'],
    ],
    [
      'Fighting between volunteers of the Gul lashkar (tribal militia) and fighters of NHF killed nine people.',
      ['Gul lashkar: perpetrator', `${nhf}: perpetrator`],
    ],
    // What a force launches after a deed only answers it
    [
      'Militants of the Northern Hill Front (NHF) abducted three men. A search operation was launched by the Army.',
      [`${nhf}: perpetrator`, 'Army: force'],
    ],
    // Craft that help a force
    [
      'Security forces backed by gunship helicopters pounded a camp and killed nine men.',
      ['Security forces: perpetrator', 'Air Force: force'],
    ],
    ['Two men were killed. The SRM called for a strike.', []],
    ['The Counter Terrorism Department (CTD) killed two men.', ['Counter Terrorism Department: perpetrator']],
    ['Two men were shot dead, police said. Police sealed the road off.', ['Police: force']],
    // An operation stays one where people protest after it
    [
      'Two militants were killed after the Army launched an operation and protesters pelted stones.',
      ['Army: perpetrator'],
    ],
  ])('%s', (text, expected) => expect(cast(text)).toEqual(expected))

  const castIn = (text: string, scene: Partial<Scene>) => {
    const context = contextOf(text)
    return whoOf({ ...sceneOf(text), ...scene }, findActors(context), context)
      .actors.filter(({ role }) => role === 'perpetrator')
      .map(({ name }) => name)
  }
  test.each([
    ['Nine people died in two NHF attacks. ', 'Five guards were killed in an ambush.', [nhf]],
    ['Nine people died in two attacks. ', 'Five guards were killed in an ambush.', []],
    ['Nine people died in a NHF ambush and a SRM raid. ', 'Five guards were killed in an ambush.', []],
    ['Nine people died in two NHF attacks. ', 'Five guards were killed by SRM.', [srm]],
  ])('a shared lead names who did what its details tell: %s%s', (lead, detail, expected) => {
    const shared = [{ start: 0, end: lead.length }]
    const spans = [{ start: lead.length, end: lead.length + detail.length }]
    expect(castIn(lead + detail, { spans, trigger: spans[0]!, shared })).toEqual(expected)
  })
  test.each([
    ['Four men were arrested, police said.', true, ['Police']],
    ['Four men were killed, police said.', false, []],
    ['Four men were arrested by the Frontier Corps, police said.', true, ['Frontier Corps']],
  ])('police that tell of arrests made them: %s', (text, isArrest, expected) =>
    expect(castIn(text, { isArrest })).toEqual(expected),
  )

  test.each([
    ['Two guards were killed. No group has claimed responsibility.'],
    ['Two guards were killed. The NHF has not claimed responsibility.'],
    ['Two guards were killed. There was no immediate claim of responsibility.'],
  ])('nobody claims in: %s', (text) => expect(cast(text).filter((line) => line.endsWith('claimant'))).toEqual([]))

  test('a short form is told under the name that the text spelled out', () => {
    const text = 'Two guards were killed. The Northern Hills Front (NHF) is strong. The NHF claimed responsibility.'
    const context = contextOf(text)
    expect(whoOf(sceneOf(text), findActors(context), context).actors[0]?.text).toBe('Northern Hills Front')
  })
})

test.each(['Tehreek e ', 'NHF ', 'A ', 'Khan ( ', 'by the NHF ', 'NHF claimed responsibility '])(
  'time grows with length, not with its square: %s',
  (piece) => {
    const ratio = growth(piece, (context) => {
      const scene = { spans: [{ start: 0, end: context.view.text.length }], trigger: { start: 0, end: 1 } }
      whoOf(scene, findActors(context), context)
    })
    expect(ratio).toBeLessThan(100)
  },
)
