/** Files that come in: by the dialog, or dropped on the page. */
import './drop.css';
import { words } from '../../words';
import type { Acts } from '../model';

/** Bytes. Of a longer file no more is read, and what is wrong with it is that it is too long. */
const most = 100_000_000;

/** Opens an order sheet or a trace in place of what is there. */
export async function openFile(file: Blob, acts: Acts): Promise<void> {
  let text = '';
  try {
    text = await file.slice(0, most).text();
  } catch (error) {
    // It went away meanwhile, or it is a folder. As an empty file it is refused in words.
    console.warn('The file cannot be read:', error);
  }
  acts.close();
  await acts.openFile(text);
}

/** Lets files be dropped anywhere on the page; returns what ends that. */
export function watchDrops(acts: Acts): () => void {
  const hint = document.createElement('p');
  hint.className = 'drop-hint card';
  hint.textContent = words.ui.take.drop;
  const over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    // Above a dialog, too: what is shown last is on top.
    if (!hint.isConnected) (document.querySelector('dialog[open]') ?? document.body).append(hint);
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) hint.remove();
  };
  const drop = (event: DragEvent): void => {
    hint.remove();
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void openFile(file, acts);
  };
  addEventListener('dragover', over);
  addEventListener('dragleave', leave);
  addEventListener('drop', drop);
  return () => {
    hint.remove();
    removeEventListener('dragover', over);
    removeEventListener('dragleave', leave);
    removeEventListener('drop', drop);
  };
}
