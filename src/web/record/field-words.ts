const NAMES: Readonly<Record<string, string>> = {
  admin1: 'province',
  admin2: 'district',
  placePrecision: 'precision of the place',
}

/** A field as people call it: `fieldWords('admin2')` is `district`, `fieldWords('killed.low')` is `killed, low`. */
export function fieldWords(field: string): string {
  const [name, part] = field.split('.') as [string, string?]
  if (name === 'actors' && part) return part
  return [NAMES[name] ?? name, part].filter(Boolean).join(', ')
}
