// What the bot knows. The first answer whose words all occur in the question wins.

const ANSWERS = [
  { words: ["opening", "hours"], text: "We are here Monday to Friday, 8:00 to 18:00." },
  { words: ["track", "order"], text: "You can follow your parcel at https://shop.example/track.", tag: "delivery" },
  { words: ["invoice"], text: "Invoices are under My account, Orders.", tag: "billing" },
];

export function findAnswer(question) {
  const text = question.toLowerCase();
  return ANSWERS.find(({ words }) => words.every((word) => text.includes(word)));
}
