/** A service to be held against its document, and what is there for requests to be about. */
export interface Subject {
  url: string;
  /** Of somebody with every right. */
  token: string;
  /** Values by name; those named as a kind of id (`ord`) also stand in for the document's example ids of that kind. */
  values: Record<string, (string | number)[]>;
  /** Which values a field of any body takes: `{'lines[*].variantId': 'var'}`. */
  fields?: Record<string, string>;
  /** Operation → `path.…` or `body.…` → values: for what is only taken in some state, or ends by it. */
  reserved?: Record<string, Record<string, (string | number)[]>>;
  /** Text of the document's examples → what is true here. */
  examples?: Record<string, string>;
}
