// The browser app. Other pages may show its parts: its style, a checked text with its verdicts in the margin, a file field.
import './style/tokens.css'
import './style/base.css'

export { default as DropField } from './parts/DropField.svelte'
export { default as CheckedText } from './record/CheckedText.svelte'
