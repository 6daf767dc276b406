/**
 * Registers the elements: those of the script-tag bundle when the page says so, else those of the source. The bundle is
 * read like a page does, by its addresses, so that it is what is shipped that is tested.
 */
export async function registerElements(): Promise<void> {
  if (document.documentElement.dataset['subject'] !== 'bundle') {
    await import('../define/all.ts');
    return;
  }
  const answer = await fetch('/sdk/sri.json');
  const { version, files } = (await answer.json()) as { version: string; files: Record<string, string> };
  const file = Object.keys(files).find((name) => name.startsWith('all-'));
  await import(`${location.origin}/sdk/${version}/${file}`);
}
