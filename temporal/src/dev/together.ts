/**
 * Promise.all for work that leaves processes behind: when one fails the others are told to stop, and this throws only
 * after all have come to rest, so that nothing is started behind the back of whoever cleans up.
 */
export async function together<const T extends readonly unknown[]>(
  abort: AbortController,
  work: { readonly [K in keyof T]: () => Promise<T[K]> },
): Promise<T> {
  let first: unknown;
  const settled = await Promise.allSettled(
    work.map(async (begin) => {
      try {
        return await begin();
      } catch (error) {
        first ??= error;
        abort.abort(error);
        throw error;
      }
    }),
  );
  if (first !== undefined) throw first;
  return settled.map((each) => (each.status === 'fulfilled' ? each.value : undefined)) as unknown as T;
}
