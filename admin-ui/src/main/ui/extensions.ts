/** Runs the scripts that the embedding program added; the server joins them to one module. */
export async function runExtensions(): Promise<void> {
  try {
    await import(/* @vite-ignore */ new URL('./extensions.js', document.baseURI).href);
  } catch (failure) {
    reportError(failure);
  }
}
