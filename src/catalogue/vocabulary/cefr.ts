import { z } from 'zod'

/** Levels of the Common European Framework of Reference in order; A0 stands for no Dutch yet. */
export const cefrLevels = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export const Cefr = z.enum(cefrLevels)
export type Cefr = z.infer<typeof Cefr>

/** Earlier education in order, as the screening asks it. */
export const educationLevels = ['none', 'primary', 'secondary', 'vocational', 'higher'] as const
export const EducationLevel = z.enum(educationLevels)
export type EducationLevel = z.infer<typeof EducationLevel>
