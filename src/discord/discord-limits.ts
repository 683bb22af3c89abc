// What Discord accepts at most. Lengths are counted in UTF-16 code units, never fewer than Discord counts.

export const CONTENT_LENGTH = 2_000;
export const LABEL_LENGTH = 80;
export const CHOICES = 25;
export const CHOICE_LENGTH = 100;
export const THREAD_NAME_LENGTH = 100;

/** What may be typed as a question where a length can be set: so that the reply can repeat it in whole. */
export const QUESTION_LENGTH = 300;
