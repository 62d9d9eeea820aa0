/** How far values are followed: more than any program has that could be read in time. What a limit cuts off is told. */
export const LIMITS = {
  /** Places that one walk goes through. */
  places: 200_000,
  /** Steps of the longest path by which a value stands in others. */
  path: 8,
  /** How often a path may lead through one holder: a list's node holds the next one. */
  turns: 2,
  /** Outer parts of longer paths; of those beyond, only where they end is known. */
  outer: 32,
  /** Questions inside of questions. What is asked below them is answered first, on its own. */
  questions: 250,
  /** How often that is done for one question: a cycle of questions may be longer. */
  restarts: 40,
  /** Questions that one leads to: from then on the ways to a call are told apart no more. */
  work: 20_000,
  /** How often a question of a cycle is answered that still grows. */
  answers: 40,
  /** Values of one expression. */
  values: 500,
  /** Texts that one expression may be. */
  texts: 500,
  /** Texts that are parts of each other. */
  nested: 100,
  /** Texts that are put together for one question. */
  parts: 2_000,
  /** Literals and holes in a row of which a text is made. */
  pieces: 200,
  /** The same of all texts that one expression may be. */
  allPieces: 5_000,
  /** How often one of several texts that hold each other is put together for one question. */
  rounds: 4,
  /** Ways that lead to one call: one for each place that calls through it. */
  ways: 100_000,
} as const;
