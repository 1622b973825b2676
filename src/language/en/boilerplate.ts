/** What is printed on a page beside the report. A row yields no claims; `longest` is the length in characters up to which it may decide. */
export type FurnitureRow = {
  id: string;
  matches: (lower: string, content: string) => boolean;
  longest?: number;
  reason: string;
};

const starts =
  (...phrases: string[]) =>
  (lower: string) =>
    phrases.some((phrase) => lower.startsWith(phrase));
const is = (...phrases: string[]) => {
  const set = new Set(phrases);
  return (lower: string) => set.has(lower.replace(/[\s:.!…]{1,20}$/, ""));
};
const has =
  (...phrases: string[]) =>
  (lower: string) =>
    phrases.some((phrase) => lower.includes(phrase));

/** "(Reuters/Jane Doe)" at the end of a line. */
function endsWithCredit(lower: string): boolean {
  const open = lower.endsWith(")") ? lower.lastIndexOf("(") : -1;
  return open >= 0 && /^\((?:ap|afp|reuters|epa|efe)[ /]/.test(lower.slice(open));
}

const DATED_PAGE = /^(?:published|updated|posted|last updated|first published)\b/;
const BARE_DATE =
  /^(?:\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]{0,8} \d{1,2}),?/;
const BIOGRAPHY =
  /^[^.]{3,60} is (?:a|an|the) (?:senior |freelance |staff |chief |international |political |defense |defence |foreign |award-winning ){0,3}(?:correspondent|reporter|journalist|editor|writer|columnist|producer|contributor)\b/;

export const BYLINES: FurnitureRow[] = [
  {
    id: "byline-by",
    matches: (lower, content) => /^by [a-z]/.test(lower) && content.split(" ").length <= 14 && !/[.!?]$/.test(content),
    reason: "a byline begins with by and a name",
  },
  {
    id: "byline-date",
    matches: (lower) => DATED_PAGE.test(lower) && /\d{4}/.test(lower) && lower.length < 90,
    reason: "a line that dates the page",
  },
  {
    id: "byline-bare-date",
    matches: (lower) => lower.length < 40 && BARE_DATE.test(lower) && /\d{4}/.test(lower) && !/[a-z]{12}/.test(lower),
    reason: "a line that is a date",
  },
  {
    id: "byline-read-time",
    matches: has("min read", "minute read", "minutes read"),
    reason: "reading time stands beside the byline",
  },
];

export const CAPTIONS: FurnitureRow[] = [
  {
    id: "caption-credit",
    matches: has(
      "getty images)",
      "via getty",
      "/afp)",
      "/ap photo",
      "ap photo/",
      "(photo by",
      "photo:",
      "/reuters)",
      "photograph:",
      "image source",
      "image copyright",
      "handout via",
      "/anadolu)",
      "file photo",
      "courtesy of",
    ),
    reason: "the credit of a picture",
  },
  {
    id: "caption-copyright",
    matches: (lower) => lower.startsWith("©") || endsWithCredit(lower),
    reason: "the credit of a picture",
  },
  {
    id: "caption-file",
    matches: starts("file photo", "file -", "file:", "a file picture", "picture:", "image:"),
    reason: "a caption's opening words",
  },
];

export const BOILERPLATE: FurnitureRow[] = [
  {
    id: "navigation",
    matches: is(
      "skip to content",
      "accessibility links",
      "breaking news",
      "comments",
      "post a comment",
      "related sources",
      "editors' picks",
      "editors’ picks",
      "read more",
      "related articles",
      "related stories",
      "most read",
      "most popular",
      "share",
      "tweet",
      "print",
      "email",
      "menu",
      "search",
      "home",
      "advertisement",
      "advertising",
      "sponsored",
      "xs",
      "sm",
      "md",
      "lg",
      "16x9 image",
      "see also",
      "related",
      "tags",
      "topics",
      "share this",
      "follow us",
      "listen",
      "watch",
      "embed",
      "live",
      "latest",
      "subscribe",
      "subscribe now",
      "sign up",
      "log in",
      "loading",
      "continue reading",
      "reporting by",
      "related topics",
      "more on this story",
    ),
    reason: "navigation of a page",
  },
  {
    id: "bullet",
    matches: (lower) => /^[•*·\-–]{1,2} {0,4}(?:16x9 image|indicates required|image|share)/.test(lower),
    reason: "navigation of a page",
  },
  {
    id: "required",
    matches: has(
      "indicates required",
      "enter your email",
      "correct email address",
      "thank you for signing up",
      "signing up for this newsletter",
      "confirmation email",
      "successfuly subscribed",
      "successfully subscribed",
      "this audio is created",
      "click here",
      "cookies",
      "all rights reserved",
      "terms of use",
      "privacy policy",
      "javascript",
      "newsletter",
      "sign up for",
      "subscribe to",
      "download our app",
      "follow us on",
      "like us on facebook",
      "become a member",
      "support our journalism",
      "undesirable organization",
      "for sharing, liking",
      "copyright ©",
    ),
    reason: "a form, a notice or an offer of the page",
  },
  {
    id: "biography",
    longest: 600,
    matches: (lower) =>
      BIOGRAPHY.test(lower) && /\b(?:reporting|reported|covers|covering|writes|worked|previously|joined)\b/.test(lower),
    reason: "the biography of an author",
  },
  { id: "rule", matches: (_lower, content) => !/[\p{L}\p{N}]/u.test(content), reason: "no word in it" },
];
