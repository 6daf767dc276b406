import type { Channel } from '@suara/schema';

/** How a page reached the citizen: `embed` inside the endpoint's own frame page, else `web`. */
export function channelOf(pageUrl: string, endpoint: string): Channel {
  return pageUrl.startsWith(`${endpoint}/embed/`) ? 'embed' : 'web';
}
