/** Dated facts that are known before they come; everything else has happened when it is recorded. */
const ahead = ['term-end', 'contract-end', 'permit-effective']

export const mayLieAhead = (kind: string): boolean => ahead.includes(kind)
