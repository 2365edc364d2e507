// HTTP: the API of one open book, and the built web app. Speaks to the desk and to nothing below it.
export { type AppOptions, createApp, type ServedDesk } from './app.ts'
export { csvLine } from './csv.ts'
export { isLoopback } from './guard.ts'
export { type Listening, type ListenOptions, listen } from './listen.ts'
