/** Limits that the page keeps and the server enforces. */
export const limits = {
  /** Bytes of an encoded request body. Browsers allow 64 KiB of keepalive requests in flight; a quarter leaves room. */
  bodyBytes: 16_384,
  /** Characters (UTF-16 units) of a comment. At most 9 encoded bytes each, so a full comment always fits the body. */
  commentCharacters: 1_000,
  /** Characters of the free text beside "Lainnya". */
  otherTextCharacters: 60,
  /** Characters of an id of a unit, service, element or period. */
  idCharacters: 64,
} as const;
