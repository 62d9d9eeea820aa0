const ANSWERS = [
  { words: ["shoes"], text: "Yes, in 38 to 46.", tag: "stock" },
  { words: ["order"], text: "See https://shop.example/track.", tag: "delivery" },
];

export const findAnswer = (question) =>
  ANSWERS.find(({ words }) => words.every((word) => question.toLowerCase().includes(word)));
