/**
 * Runs the work under a Web Lock. Where there are none (plain http, Firefox before 96) or they are denied (sandboxed
 * frames) the work runs at once: two tabs may then send the same response, which the server answers with one receipt.
 */
export async function withLock(name: string, work: () => Promise<void>): Promise<void> {
  let begun = false;
  const begin = () => {
    begun = true;
    return work();
  };
  try {
    await navigator.locks.request(name, begin);
  } catch (error) {
    if (begun) throw error;
    await work();
  }
}
