/** Everything of Daybook lies in this schema, so that it can share a database with others. */
export const SCHEMA = 'daybook'
