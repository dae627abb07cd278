import { z } from 'zod'

const both = z.strictObject({ ja: z.string(), en: z.string() })
const LessonId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
const kinds = ['officer', 'employee', 'contractor'] as const

export const OneLesson = z.object({ lesson: LessonId })

/** A lesson one is to do, or may; when one passed it. */
export const OwnLesson = z.strictObject({
  id: LessonId,
  title: both,
  minutes: z.int(),
  /** Of the earliest that is open. */
  dueOn: z.iso.date().optional(),
  reason: z.enum(['programme', 'drill', 'joined', 'office']).optional(),
  isLate: z.boolean(),
  passedAt: z.iso.datetime().optional(),
})
export type OwnLesson = z.infer<typeof OwnLesson>

/** What is taught, and what is asked: never which answer is right. */
export const LessonToDo = z.strictObject({
  id: LessonId,
  version: z.int(),
  title: both,
  minutes: z.int(),
  pages: z.array(z.strictObject({ title: both, text: both })),
  questions: z.array(z.strictObject({ ask: both, choices: z.array(both) })),
  pass: z.int(),
})
export type LessonToDo = z.infer<typeof LessonToDo>

/** One's answers, a choice from 1 for each question. */
export const Answers = z.strictObject({
  version: z.int(),
  answers: z.array(z.int().min(1).max(6)).min(1).max(30),
})
export type Answers = z.infer<typeof Answers>

/** How a try went, question by question. */
export const Result = z.strictObject({
  isPassed: z.boolean(),
  right: z.int(),
  of: z.int(),
  answers: z.array(z.strictObject({ isRight: z.boolean(), right: z.int(), why: both })),
})
export type Result = z.infer<typeof Result>

/** Every lesson, with how many are enrolled, have finished and are late. */
export const Lessons = z.strictObject({
  lessons: z.array(
    z.strictObject({
      id: LessonId,
      version: z.int(),
      title: both,
      minutes: z.int(),
      questions: z.int(),
      enrolled: z.int(),
      finished: z.int(),
      late: z.int(),
    }),
  ),
})
export type Lessons = z.infer<typeof Lessons>

/** Results per person, a page at a time. */
export const Results = z.strictObject({
  people: z.array(
    z.strictObject({
      employeeNumber: z.string(),
      name: both,
      company: z.string(),
      unit: z.string(),
      dueOn: z.iso.date(),
      finishedAt: z.iso.datetime().optional(),
      isLate: z.boolean(),
      tries: z.int(),
      best: z.int().optional(),
      of: z.int().optional(),
    }),
  ),
  next: z.string().optional(),
})
export type Results = z.infer<typeof Results>

export const ResultsWish = z.strictObject({
  of: z.enum(['missing', 'finished']).default('missing'),
  after: z.string().max(80).default(''),
})
export type ResultsWish = z.output<typeof ResultsWish>

/** Whom the office asks to do a lesson, and until when. */
export const NewEnrolment = z.strictObject({
  kinds: z.array(z.enum(kinds)).min(1).max(3),
  dueOn: z.iso.date(),
})
export type NewEnrolment = z.infer<typeof NewEnrolment>
