/** A drawing as pixels. */
import { withFonts } from './fonts';

/** Pixels a drawing's unit: twice what a plain screen shows. */
const scale = 2;

/** A phone's canvas is not larger. */
const mostPixels = 16_000_000;

/**
 * A PNG of an SVG text that says its `width` and `height`.
 * @throws when the browser cannot draw it.
 */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([await withFonts(svg)], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    return await paint(image);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function paint(image: HTMLImageElement): Promise<Blob> {
  const { naturalWidth: width, naturalHeight: height } = image;
  const by = Math.min(scale, Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * by);
  canvas.height = Math.floor(height * by);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The canvas gives no picture'));
      else resolve(blob);
    }, 'image/png');
  });
}
