/** An ID as people paste it: full-width letters become plain ones, spaces and hyphens go. */
export const tidyId = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '')
