/** What the text of a finding is made from. */
export type Facts = Readonly<Record<string, string | number>>;
