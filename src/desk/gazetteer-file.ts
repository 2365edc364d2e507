import { type Gazetteer, loadGazetteer } from '#lexicon/index.ts'
import { readGazetteerBytes } from './gazetteer-bytes.ts'

/** The built gazetteer of this package. `(await readGazetteerFile()).find('quetta')[0]?.country.iso` is `'PK'`. */
export const readGazetteerFile = async (): Promise<Gazetteer> => loadGazetteer(await readGazetteerBytes())
