import type { ResponsibilityVoice, Speaker } from '#model/index.ts'

/** "the ministry" inside a sentence, "Omar Dahl (Information Minister)" with the role beside the name. */
function speakerWords({ name, text, role }: Speaker): string {
  const words = (name ?? text).replace(/^(?:The|A|An)\b/, (article) => article.toLowerCase())
  return role && name ? `${words} (${role})` : words
}

/** What a voice does, in a few words: `voiceWords(voice)` is "Blamed on the Red Front by police". */
export const voiceWords = (voice: ResponsibilityVoice): string => capital(doing(voice))

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function doing({ kind, by, who }: ResponsibilityVoice): string {
  const speaker = by ? speakerWords(by) : null
  switch (kind) {
    case 'claim':
      return speaker && speaker !== who?.name
        ? `claimed for ${who?.name ?? 'an unnamed group'} by ${speaker}`
        : `claimed by ${who?.name ?? speaker ?? 'an unnamed group'}`
    case 'blame':
      return `blamed on ${who?.name ?? 'someone unnamed'}${speaker ? ` by ${speaker}` : ', by whom is not told'}`
    case 'denial':
      return speaker && speaker !== who?.name && who
        ? `${speaker} denies that it was ${who.name}`
        : `denied by ${speaker ?? who?.name ?? 'someone unnamed'}`
    case 'unclaimed':
      return 'no claim reported'
  }
}
