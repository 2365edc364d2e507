/** Victim categories, always in this order. */
export const CATEGORIES = ['security', 'civilian', 'militant', 'unknown'] as const
export type Category = (typeof CATEGORIES)[number]
