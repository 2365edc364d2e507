/** The name of the book that comes with Daybook: by it a first visit is offered the tour. */
export const SAMPLE_BOOK = 'Sample: Pakistan'
