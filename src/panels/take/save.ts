/** Ways out of the page: a download, and the clipboard where there is none. */

/** Something to take away. */
export interface Parcel {
  /** The file's name. */
  readonly name: string;
  /** The MIME type. */
  readonly type: string;
  readonly content: string | Blob;
}

/** Milliseconds for which a slow browser may still ask for the content. */
const keptFor = 60_000;

const blobOf = ({ type, content }: Parcel): Blob =>
  typeof content === 'string' ? new Blob([content], { type }) : content;

/** Asks the browser for a download. It says nothing of whether it came to one: a frame may have no right to any. */
export function save(parcel: Parcel): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blobOf(parcel));
  link.download = parcel.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptFor);
}

/** Whether it is on the clipboard now; a frame may have no right to that either. */
export async function copy(parcel: Parcel): Promise<boolean> {
  const { type, content } = parcel;
  try {
    if (typeof content === 'string') await navigator.clipboard.writeText(content);
    else await navigator.clipboard.write([new ClipboardItem({ [type]: content })]);
    return true;
  } catch {
    return false;
  }
}
