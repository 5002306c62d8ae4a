/** A script of its own, from the pane's own server: もし〜なら is computed here, so that the pane goes on answering. */
import { createDesk } from './desk';

const desk = createDesk((said) => self.postMessage(said));
self.onmessage = ({ data }: MessageEvent<unknown>) => void desk(data);
self.postMessage({ kind: 'ready' });
