import { z } from 'zod'

const Line = z.string().trim().min(1).max(300)
const Text = z.string().trim().min(1).max(4000)
const line = z.strictObject({ ja: Line, en: Line })
const text = z.strictObject({ ja: Text, en: Text })

const Question = z
  .strictObject({
    ask: line,
    choices: z.array(line).min(2).max(6),
    /** Which choice is right, from 1. */
    right: z.int().min(1),
    why: text,
  })
  .refine(({ choices, right }) => right <= choices.length, 'names a choice that is not there')

/** What is taught and asked. */
export const LessonContent = z
  .strictObject({
    pages: z
      .array(z.strictObject({ title: line, text }))
      .min(1)
      .max(20),
    questions: z.array(Question).min(1).max(30),
    /** So many right answers pass. */
    pass: z.int().min(1),
  })
  .refine(({ questions, pass }) => pass <= questions.length, 'asks for more right answers than questions')
export type LessonContent = z.output<typeof LessonContent>

/** A lesson as its file holds it. Whoever changes it gives it the next version. */
export const LessonFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  version: z.int().min(1),
  title: line,
  minutes: z.int().min(1).max(120),
  content: LessonContent,
})
export type LessonFile = z.output<typeof LessonFile>
