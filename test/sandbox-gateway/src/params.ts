import { z } from 'zod';

/** Building blocks for the parameters of operations: in a form everything is text, and Stripe has a code for each fault. */
const refuse = (code: string, error: (text: unknown) => string) => ({
  error: (issue: { input?: unknown }) => error(issue.input),
  params: { code },
});

export const integer = z
  .string()
  .refine(
    (text) => /^-?\d{1,15}$/.test(text),
    refuse('parameter_invalid_integer', (text) => `Invalid integer: ${String(text)}`),
  )
  .transform(Number);

export const boolean = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Money in the currency's smallest unit; eight digits are Stripe's limit. */
export const amount = integer
  .refine(
    (value) => value >= 1,
    refuse('parameter_invalid_integer', () => 'This value must be greater than or equal to 1.'),
  )
  .refine(
    (value) => value <= 99_999_999,
    refuse('amount_too_large', () => 'Amount must be no more than 99999999'),
  );

const currencies = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));

export const currency = z
  .string()
  .transform((text) => text.toLowerCase())
  .refine(
    (code) => currencies.has(code),
    refuse('', (code) => `Invalid currency: ${String(code)}`),
  );

const metadataEntries = z.record(z.string().min(1).max(40), z.string().max(500)).refine(
  (entries) => Object.keys(entries).length <= 50,
  refuse('', () => 'Metadata can have at most 50 keys'),
);

/** `metadata=` (empty) clears it, `metadata[k]=` (empty) removes one key. */
export const metadata = z.union([z.literal('').transform(() => null), metadataEntries]);

/** What an object's metadata is after a request. */
export function mergeMetadata(before: Record<string, string>, change: Record<string, string> | null | undefined) {
  if (change === null) return {};
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== ''));
}

/** A customer can be named, and never taken away again. */
export const customer = z
  .string()
  .max(255)
  .refine(
    (text) => text !== '',
    refuse(
      'parameter_invalid_empty',
      () =>
        "You passed an empty string for 'customer'. We assume empty values are an attempt to unset a parameter; however 'customer' cannot be unset. You should remove 'customer' from your request or supply a non-empty value.",
    ),
  );

/** Only these can be asked for in full. */
export const expand = (...names: string[]) => z.array(z.enum(names)).optional();

const range = z.strictObject({ gt: integer, gte: integer, lt: integer, lte: integer }).partial();

/** Stripe's list parameters. */
export const pagination = {
  limit: integer
    .refine(
      (value) => value >= 1 && value <= 100,
      refuse('parameter_invalid_integer', () => 'Limit must be 1 to 100'),
    )
    .optional(),
  starting_after: z.string().optional(),
  created: z.union([integer.transform((second) => ({ gte: second, lte: second })), range]).optional(),
};
