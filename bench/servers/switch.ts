/** What this process leaves out now, of what its preload can leave out: facts; learning, or judging and so learning too. */
export type LeftOut = 'nothing' | 'facts' | 'learning' | 'judging'

export const switched: { leftOut: LeftOut } = { leftOut: 'nothing' }
