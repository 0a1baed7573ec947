export * from './expression.ts'
export * from './rule.ts'
