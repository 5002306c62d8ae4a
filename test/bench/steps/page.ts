import { stepped, type Steps } from './stepped';

/**
 * A tab of its own: the file is chosen as in the workbench, with the codec that every page has, and what comes out is
 * handed over as a download.
 */
declare global {
  interface Window {
    processed?: Promise<Steps>;
  }
}

document.querySelector('input')?.addEventListener('change', ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? [];
  if (file) window.processed = processed(file);
});

async function processed(file: File): Promise<Steps> {
  const { bytes, steps } = await stepped(new Uint8Array(await file.arrayBuffer()));
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
  return steps;
}
