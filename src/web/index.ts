// The browser app. Other pages may show its parts: its style, a form for texts, a checked text with its verdicts.
import './style/tokens.css'
import './style/base.css'

export { default as CheckForm } from './parts/CheckForm.svelte'
export { default as CheckedText } from './record/CheckedText.svelte'
