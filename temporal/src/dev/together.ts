/**
 * Promise.all for work that leaves processes behind: when one fails the others are told to stop, and this throws the
 * first failure only after all have come to rest, so that nothing is started behind the back of whoever cleans up.
 */
export async function together<T extends readonly Promise<unknown>[] | []>(
  abort: AbortController,
  work: T,
): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
  for (const each of work) each.catch((error: unknown) => abort.abort(error));
  await Promise.allSettled(work);
  abort.signal.throwIfAborted();
  return await Promise.all(work);
}
