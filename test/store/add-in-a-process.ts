// Run as its own process: adds documents to a book and says the id of each when it is kept.
import { openStore } from '#store/index.ts'
import { simpleEntry } from './entries.ts'

const [folder, prefix, count] = process.argv.slice(2)
const store = await openStore({ bookFolder: folder! })
for (let n = 0; n < Number(count); n++) {
  const { added } = await store.add(simpleEntry(`${prefix}${n}`))
  console.log(added.join())
}
await store.close()
