import type { AddedInput } from '#model/index.ts'
import { ask, forget, Refused } from './api.ts'
import { batches } from './file-batches.ts'

/** Adds files to the book and tells of each as soon as it is done. Throws Refused when the desk stops. */
export async function addFiles(
  files: readonly File[],
  published: string,
  onAdded: (result: AddedInput) => void,
): Promise<void> {
  const { batches: requests, tooLong } = batches(files)
  for (const { name } of tooLong)
    onAdded({
      name,
      added: [],
      known: [],
      problem: `${name} is larger than 20 MB; split it, or add it with “daybook add”.`,
    })
  for (const request of requests) {
    const form = new FormData()
    for (const file of request) form.append('file', file)
    const query = published ? `?published=${encodeURIComponent(published)}` : ''
    const response = await ask(`/api/documents${query}`, { method: 'POST', body: form })
    for await (const line of linesOf(response)) {
      const result = JSON.parse(line) as AddedInput | { error: string }
      if ('error' in result) throw new Refused(result.error)
      onAdded(result)
    }
  }
  forget()
}

/** The lines of a response, each as soon as it has arrived. */
async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const lines = (rest + value).split('\n')
    rest = lines.pop()!
    yield* lines.filter((line) => line !== '')
  }
  if (rest !== '') yield rest
}
