import { useSay } from '../../kit/language.tsx'
import { promiseWords } from '../../words/security-promises.ts'

/** Why nothing is known, in words; a reason without words of ours stands as it is. */
export function useReason(): (why: string) => string {
  const say = useSay(promiseWords)
  return (why) => (why in promiseWords.en ? say(why as 'failed') : why)
}
