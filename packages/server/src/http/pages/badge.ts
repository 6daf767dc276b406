import { html } from 'hono/html';
import { formatDecimal, type ResultResponse } from '@suara/schema';
import type { Markup } from './layout.ts';
import { texts } from './texts.ts';

/** Width of a character of the badge's font, roughly, in its own units. */
const characterWidth = 7.2;
const padding = 8;
const height = 24;

/** The result as a small image: the index with its grade, or that there is no data yet. */
export function badge(result: ResultResponse): Markup {
  const label = result.instrument.index === 'ikm' ? 'IKM' : texts.mean.id;
  const value = badgeValue(result);
  const [labelWidth, valueWidth] = [widthOf(label), widthOf(value)];
  const width = labelWidth + valueWidth;
  const description = `${label} ${value}, ${result.unit.name}, ${result.period.label.id}`;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="title description"
  >
    <title id="title">${label}: ${value}</title>
    <desc id="description">${description}</desc>
    <rect width="${width}" height="${height}" rx="4" fill="#1d4f91" />
    <rect x="${labelWidth}" width="${valueWidth}" height="${height}" rx="4" fill="#f5f5f3" stroke="#1d4f91" />
    <g font-family="system-ui, sans-serif" font-size="13">
      <text x="${padding}" y="16" fill="#ffffff">${label}</text>
      <text x="${labelWidth + padding}" y="16" fill="#1f1f1f" font-weight="bold">${value}</text>
    </g>
  </svg>`;
}

function badgeValue({ ikm, mean, grade, status }: ResultResponse): string {
  const figure = ikm ?? mean;
  if (figure === null) return status === 'no_data' ? texts.noData.id : texts.notComputableShort.id;
  return grade === null ? formatDecimal(figure) : `${formatDecimal(figure)} (${grade})`;
}

function widthOf(text: string): number {
  return Math.ceil(text.length * characterWidth + 2 * padding);
}
