/** One thing that is wrong with a definition. */
export interface Fault {
  /** JSON Pointer into the definition. */
  pointer: string;
  code: string;
  detail: string;
}

/** @param name as it stands in the document */
export const inside = (pointer: string, name: string | number): string =>
  `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
