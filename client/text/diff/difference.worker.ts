import type { TextNode } from '../../../shared/text/content.ts';
import { compareTexts } from '../../../shared/text/diff/compareTexts.ts';

// A thread of its own: a hundred pages are compared while the page goes on answering.
self.onmessage = ({ data }: MessageEvent<{ readonly was: TextNode; readonly now: TextNode }>) => {
  self.postMessage(compareTexts(data.was, data.now));
};
