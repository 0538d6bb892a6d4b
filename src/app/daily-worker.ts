/** Looks for a day's service, in a thread of its own: it is a second of search. */
import { seedOf, serviceFor } from '../shifts';

addEventListener('message', ({ data }: MessageEvent<string>) => {
  postMessage(serviceFor(seedOf(data)));
});
