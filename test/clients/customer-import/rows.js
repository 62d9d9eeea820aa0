export const fields = ["name", "email", "plan"];

export const rows = [
  { name: "Rita", email: "rita@mail.example", plan: "gold" },
  { name: "Sven", email: "sven@mail.example", plan: "free" },
];
