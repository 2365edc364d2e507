// Documents that leave Daybook: every number in them is bound to what was computed. Imports check and analyse.
export { type CheckedPageOptions, checkedPage } from './checked-page.ts'
