/** Version of the reader. It stands in every reading; the same bytes with the same version give the same reading. */
export const readingVersion = "fogline-0.1.0";
