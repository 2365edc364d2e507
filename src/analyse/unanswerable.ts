/** A question that the record cannot answer: the message says why and what to ask instead. */
export class Unanswerable extends Error {
  override readonly name = 'Unanswerable'
}
