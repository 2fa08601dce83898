/** What the expression library's errors have besides a message, which shows the source once more. */
interface Located {
  code?: string;
  summary?: string;
  range?: { start: number };
}

/** Why an expression can't be kept, or came to nothing. */
export class ExpressionFault extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(detail);
    this.code = code;
  }

  /** @param code what it is, unless the error knows better */
  static of(error: unknown, code: string): ExpressionFault {
    if (error instanceof ExpressionFault) return error;
    const { code: known, summary, range } = error as Located;
    const detail = summary ?? (error instanceof Error ? error.message : String(error));
    const place = range === undefined ? '' : `, at character ${range.start + 1}`;
    return new ExpressionFault(known === 'unknown_variable' ? 'variable_unknown' : code, `${detail}${place}`);
  }
}
