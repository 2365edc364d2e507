import { Unanswerable } from '#analyse/index.ts'
import { InputError } from './input-error.ts'

/** A question that the record cannot answer is the asker's to change, and no fault of Daybook. */
export async function answerable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw error instanceof Unanswerable ? new InputError(error.message) : error
  }
}
