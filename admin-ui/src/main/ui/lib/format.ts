import { language } from '$lib/messages';

export function countText(count: number): string {
  return count.toLocaleString(language);
}
